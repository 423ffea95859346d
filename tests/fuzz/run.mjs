// Runs each fuzz target for a short time, then each of its deliberate flaws, which must be found.
//
//   node tests/fuzz/run.mjs [--seed N] [--seconds N] [--only TARGET]
//
// Seeds are the scenarios, put into build/fuzz/seeds at each run; nothing else is kept between runs, so that the same
// seed gives the same run. With UNKNOT_LONG=1 ten minutes each. What was found is in build/fuzz/found/<target>; to see
// it again: build/fuzz/<target>_fuzz build/fuzz/found/<target>/crash-...
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { Situations, canonical, scenarioNames } from "../hosts/situation.mjs";
import { WasmHost } from "../hosts/wasm_host.mjs";

const project = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const build = join(project, "build");
const out = join(build, "fuzz");
const long = process.env.UNKNOT_LONG === "1";
const shownLines = 30;
const secondsForAFlaw = 240; // a slow machine is no failure; one that is found ends its run at once
const everyPhrase = 7;

const { values: options } = parseArgs({
  options: {
    seed: { type: "string", default: "20261122" },
    seconds: { type: "string", default: long ? "600" : "20" },
    only: { type: "string", default: "" },
  },
});

/** What each target must find when it is there, and the longest input worth trying. */
const targets = {
  verbs: {
    flaws: ["s3_ceiling_of_last_answer", "s9_numb_only_eases", "s12_worse_is_milder", "answers_differ", "keys_unsorted",
      "error_without_path", "odds_are_lost", "forged_plan_taken", "history_changes", "s16_stroke_swapped"],
    longest: 40_000,
  },
  screening: {
    flaws: ["s1_unsure_counts_as_no", "s2_emergency_offers_coaching", "s3_ceiling_of_last_answer", "s4_yes_forgotten",
      "s14_reason_left_out"],
    longest: 160,
  },
  session: {
    flaws: ["s6_silence_ignored", "s7_good_raises", "s7_more_twice", "s7_more_after_too_much",
      "s8_number_outranks_body", "s9_numb_only_eases", "s11_resume_presses_on", "s14_signal_not_told",
      "s15_clock_back_trusted"],
    longest: 600,
  },
  import: { flaws: ["hash_unchecked", "taken_in_part"], longest: 20_000 },
  router: { flaws: ["host_by_its_beginning", "cookie_from_anywhere"], longest: 200 },
  understand: { flaws: ["words_deny", "words_raise_pressure"], longest: 400 },
};

/** The requests of all scenarios that answer, as {verb, bytes}. */
async function requestsOfScenarios(host) {
  const root = join(project, "tests", "scenarios");
  const situations = new Situations(root, host);
  const found = [];
  for (const name of scenarioNames(root)) {
    const request = await situations.request(name);
    if (request.bytes.length <= targets.verbs.longest) found.push(request);
  }
  return found;
}

/** Events as an export holds them. */
function exportOf(events) {
  const lines = events.map((event) => canonical(event));
  const body = ['{"unknot_journal":1}', ...lines].map((line) => `${line}\n`).join("");
  const sha256 = createHash("sha256").update(body).digest("hex");
  return Buffer.from(`${body}{"end":{"lines":${lines.length + 1},"sha256":"${sha256}"}}\n`);
}

/** The order of the table, which is what the first byte of an input counts in. */
const verbs = [
  "vocabulary", "screen", "find", "compare", "remember", "plan", "ledger", "session", "follow_up",
  "understand", "learn",
];
const whens = ["before", "pressing", "after"];

function seedsOf(requests) {
  const seeds = { verbs: [], screening: [], session: [], import: [], router: [], understand: [] };
  for (const { verb, bytes } of requests) {
    const first = verbs.indexOf(verb);
    if (first < 0) continue;
    seeds.verbs.push(Buffer.concat([Buffer.from([first]), bytes]));
    let value;
    try {
      value = JSON.parse(bytes.toString());
    } catch {
      continue;
    }
    if (verb === "remember" && Array.isArray(value.events) && value.events.length > 0) {
      const push = Buffer.from(JSON.stringify({ events: value.events }));
      seeds.verbs.push(Buffer.concat([Buffer.from([verbs.length]), push]));
      seeds.import.push(exportOf(value.events));
    }
    if (verb === "understand" && whens.includes(value.when)) {
      seeds.understand.push(Buffer.concat([Buffer.from([whens.indexOf(value.when)]), Buffer.from(value.text)]));
    }
  }
  return seeds;
}

/** What stands in quotes: the phrases of the lexicon, the strings of the requests. */
function quotedIn(texts) {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/"([^"\\\n]{2,40})"/g)].map(([, word]) => word)))];
}

function dictionary(words) {
  return words.map((word) => `"${word.replace(/[^ -~]/g, (c) => hex(c))}"`).join("\n");
}

function hex(character) {
  return [...Buffer.from(character)].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
}

function writeSeeds(requests) {
  rmSync(join(out, "seeds"), { recursive: true, force: true });
  const seeds = seedsOf(requests);
  const phrases = quotedIn([readFileSync(join(project, "content", "text", "en", "lexicon.toml"), "utf8")]);
  phrases.forEach((phrase, i) => {
    if (i % everyPhrase !== 0) return;
    seeds.understand.push(Buffer.concat([Buffer.from([i % whens.length]), Buffer.from(phrase)]));
  });
  for (const [target, inputs] of Object.entries(seeds)) {
    mkdirSync(join(out, "seeds", target), { recursive: true });
    inputs.forEach((input, i) => writeFileSync(join(out, "seeds", target, String(i).padStart(4, "0")), input));
  }
  writeFileSync(join(out, "seeds", "understand.dict"), dictionary(phrases));
  const strings = quotedIn(requests.map(({ bytes }) => bytes.toString("latin1")));
  writeFileSync(join(out, "seeds", "verbs.dict"), dictionary(strings));
  return Object.fromEntries(Object.entries(seeds).map(([target, inputs]) => [target, inputs.length]));
}

function wordsFor(target, seconds, found) {
  const dict = join(out, "seeds", `${target}.dict`);
  return [
    `-seed=${options.seed}`, `-max_total_time=${seconds}`, `-max_len=${targets[target].longest}`, "-timeout=20",
    "-rss_limit_mb=4096", "-print_final_stats=1", "-use_value_profile=1",
    `-artifact_prefix=${found}/`, ...(existsSync(dict) ? [`-dict=${dict}`] : []),
    join(out, "seeds", target),
  ];
}

/** The corpus a run gathers is its own, so that the next run begins as this one did. */
function fuzz(target, seconds, flaw = "") {
  const run = flaw ? `${target}-${flaw}` : target;
  const [gathered, found] = [join(out, "gathered", run), join(out, "found", run)];
  for (const folder of [gathered, found]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  const words = wordsFor(target, seconds, found);
  words.splice(words.length - 1, 0, gathered);
  const started = Date.now();
  const child = spawn(join(out, `${target}_fuzz`), words, { env: { ...process.env, UNKNOT_FLAW: flaw } });
  let said = "";
  const keep = (chunk) => (said = (said + chunk).slice(-40_000));
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  return new Promise((done) => {
    child.on("close", (code) => done({ code, said, seconds: ((Date.now() - started) / 1000).toFixed(1) }));
  });
}

const runsIn = (said) => said.match(/number_of_executed_units: (\d+)/)?.[1] ?? "?";
const propertyIn = (said) => said.match(/^property: .*(?:\n.*)?/m)?.[0].replace("\n", " | ");

let passed = 0;
let failed = 0;

async function whole(target) {
  const { code, said, seconds } = await fuzz(target, options.seconds);
  if (code === 0) {
    passed += 1;
    console.log(`passed  ${target}: ${runsIn(said)} inputs in ${seconds} s`);
    return;
  }
  failed += 1;
  console.log(`FAILED  ${target} after ${seconds} s: ${propertyIn(said) ?? "a crash"}`);
  console.log(said.split("\n").slice(-shownLines, -1).join("\n"));
  console.log(`  again: build/fuzz/${target}_fuzz ${readdirSync(join(out, "found", target)).map((f) =>
    `build/fuzz/found/${target}/${f}`)[0] ?? ""}`);
}

/** A flaw is found when a property says so; a crash of another kind is not what is looked for. */
async function flawed(target, flaw) {
  const { code, said, seconds } = await fuzz(target, Math.max(secondsForAFlaw, Number(options.seconds)), flaw);
  const property = propertyIn(said);
  const found = code !== 0 && property !== undefined;
  found ? (passed += 1) : (failed += 1);
  const what = found ? property.slice(0, 110) : "not found";
  console.log(`${found ? "passed" : "FAILED"}  ${target} with ${flaw}: ${what} (${seconds} s)`);
}

const chosen = Object.keys(targets).filter((target) => target.startsWith(options.only));
const counts = writeSeeds(await requestsOfScenarios(new WasmHost(build)));
console.log(`seed ${options.seed}, ${options.seconds} s each, seeds: ${JSON.stringify(counts)}`);
const waiting = [
  ...chosen.map((target) => () => whole(target)),
  ...chosen.flatMap((target) => targets[target].flaws.map((flaw) => () => flawed(target, flaw))),
];
async function workThrough() {
  for (let next = waiting.shift(); next; next = waiting.shift()) await next();
}
await Promise.all(Array.from({ length: availableParallelism() }, workThrough));
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
