// Searches every state of the session's second form (session.pml) with spin, then each of its deliberate breaks, which
// the search must find; and holds its numbers against content.
//
//   node tests/spin/run.mjs
//
// Needs spin and gcc. The search program and what it found are in build/spin; to see a counterexample step by step:
// cd build/spin && UNKNOT_BREAK=4 ./pan -m100000 && UNKNOT_BREAK=4 ./pan -r
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, "..", "..");
const out = join(project, "build", "spin");
const model = readFileSync(join(here, "session.pml"), "utf8");
const deepest = 100_000;

let passed = 0;
let failed = 0;
function check(ok, what) {
  ok ? (passed += 1) : (failed += 1);
  console.log(`${ok ? "passed" : "failed"}  ${what}`);
}

/** What the model calls a number, and its id in content. */
const numbers = {
  CHECK_IN_FIRST: "check_in_first",
  CHECK_IN_EVERY: "check_in_every",
  SILENCE_EASE: "silence_ease",
  SILENCE_LET_GO: "silence_let_go",
  TOO_MUCH_ENDS_SPOT: "too_much_ends_spot",
  SPOTS: "spots_usual",
  HOLDS: "holds_usual",
  CEILING: "pressure_max",
};

/** The breaks of the model in order, and which assertion or end must show each. */
const breaks = {
  SILENCE_IGNORED: "S6",
  SILENCE_ONLY_EASES: "S6",
  GOOD_RAISES: "S7",
  MORE_TWICE: "S7",
  MORE_AFTER_TOO_MUCH: "S7",
  MORE_ABOVE_CEILING: "S7",
  NUMBER_OUTRANKS_BODY: "S7",
  LATE_SIGN_LOST: "S8",
  NUMB_ONLY_EASES: "S9",
  OVER_IS_LEFT: "S9",
  RESUME_PRESSES: "S11",
  OLD_CHECK_TRUSTED: "S1",
  PAUSE_HAS_NO_END: "a way on",
  NO_WORD_NEEDED: "S6",
  CALL_IGNORED: "S11",
  GOES_ROUND: "S6",
  TINGLING_FORGOTTEN: "S9",
  HOLDS_UNCOUNTED: "S10",
};

function defined(name) {
  return Number(new RegExp(`^#define ${name} (\\d+)`, "m").exec(model)?.[1]);
}

function numbersOfContent() {
  const text = readFileSync(join(project, "content", "dosing", "numbers.toml"), "utf8");
  return (id) => Number(new RegExp(`^id = "${id}"\\nvalue = (\\d+)`, "m").exec(text)?.[1]);
}

function build() {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const file of ["session.pml", "broken.c"]) copyFileSync(join(here, file), join(out, file));
  execFileSync("spin", ["-a", "session.pml"], { cwd: out, stdio: "pipe" });
  execFileSync("gcc", ["-w", "-O2", "-DSAFETY", "-o", "pan", "pan.c", "broken.c"], { cwd: out, stdio: "pipe" });
}

/** One search: its report, and the law that is broken, if one is. */
function search(broken) {
  const started = performance.now();
  const { stdout } = spawnSync("./pan", [`-m${deepest}`], {
    cwd: out,
    encoding: "utf8",
    env: { ...process.env, UNKNOT_BREAK: String(broken) },
    maxBuffer: 1 << 26,
  });
  const seconds = (performance.now() - started) / 1000;
  const number = (of) => Number(of.exec(stdout)?.[1] ?? NaN);
  return {
    seconds,
    errors: number(/errors: (\d+)/),
    states: number(/(\d+) states, stored/),
    transitions: number(/(\d+) transitions/),
    depth: number(/depth reached (\d+)/),
    whole: stdout.includes("Full statespace search") && !/max search depth too small|Search not completed/.test(stdout),
    law: lawBroken(stdout),
  };
}

/** What the search found wrong: the law that the model names, or a state from which nothing leads on. */
function lawBroken(report) {
  const law = /pan:1: assertion violated \(\(?(\d+)==0/.exec(report)?.[1];
  if (law) return `S${law}`;
  return report.includes("pan:1: invalid end state") ? "a way on" : "nothing";
}

const content = numbersOfContent();
for (const [name, id] of Object.entries(numbers)) {
  check(defined(name) === content(id), `${name} is ${defined(name)}, content says ${content(id)}`);
}
build();
const { errors, states, transitions, depth, seconds, whole } = search(0);
check(
  errors === 0 && whole,
  `every state: ${states} states, ${transitions} transitions, depth ${depth}, ${seconds.toFixed(2)} s`,
);
for (const [name, law] of Object.entries(breaks)) {
  const found = search(defined(name));
  check(found.errors === 1 && found.law === law, `${name} is caught by ${found.law}, ${law} wanted`);
  rmSync(join(out, "session.pml.trail"), { force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
