// Searches every state of the session's second form (session.pml) with spin, then each of its deliberate breaks, which
// the search must find; and holds its numbers against content. Then writes down every step of the form, as it is and
// with each break, and lets agreement_test hold them against the core on random traces.
//
//   cmake --build --preset release --target agreement_test && node tests/spin/run.mjs
//
// Needs spin and gcc. The search programs and what they found are in build/spin; to see a counterexample step by step:
// cd build/spin && UNKNOT_BREAK=4 ./pan -m100000 && UNKNOT_BREAK=4 ./pan -r
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, "..", "..");
const out = join(project, "build", "spin");
const steps = join(out, "steps");
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
  CEILING_TEST: "pressure_test",
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
  MINUTES_UNCOUNTED: "S10",
  CLOCK_BACK_TRUSTED: "S15",
};

function defined(name) {
  return Number(new RegExp(`^#define ${name} (\\d+)`, "m").exec(model)?.[1]);
}

function numbersOfContent() {
  const text = readFileSync(join(project, "content", "dosing", "numbers.toml"), "utf8");
  return (id) => Number(new RegExp(`^id = "${id}"\\nvalue = (\\d+)`, "m").exec(text)?.[1]);
}

/** A search program in a folder of its own: the one that checks the laws, or with TOLD the one that tells the steps. */
function build(folder, ...defines) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of ["session.pml", "broken.c"]) copyFileSync(join(here, file), join(folder, file));
  execFileSync("spin", ["-a", ...defines, "session.pml"], { cwd: folder, stdio: "pipe" });
  execFileSync("gcc", ["-w", "-O2", "-DSAFETY", "-o", "pan", "pan.c", "broken.c"], { cwd: folder, stdio: "pipe" });
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

/** Builds the search program that tells every step of the form. */
function buildTeller() {
  build(steps, "-DTOLD");
  const names = readFileSync(join(steps, "pan.c"), "utf8").matchAll(/case (\d+): Printf\("(\w+)"\)/g);
  writeFileSync(join(steps, "names"), [...names].map(([, number, name]) => `${number} ${name}\n`).join(""));
}

/** Every step of the form, as it is or with a break, into a file for agreement_test. A state that nothing leads on from
 * (-E) is no matter here. */
function tell(file, broken) {
  const env = { ...process.env, UNKNOT_BREAK: String(broken), UNKNOT_STEPS: file };
  const { stdout } = spawnSync("./pan", [`-m${deepest}`, "-E"], { cwd: steps, encoding: "utf8", env });
  const whole = /errors: 0/.test(stdout) && !/max search depth too small|Search not completed/.test(stdout);
  if (!whole) check(false, `not every step of the form is told: ${stdout}`);
}

/** The form and the core on random traces; what Catch2 says of it. */
function agree(...which) {
  const { stdout, stderr, status, error } = spawnSync(join(project, "build", "release", "agreement_test"), which, {
    encoding: "utf8",
    env: { ...process.env, UNKNOT_FORM: steps },
  });
  if (error) console.log(`${error.message}: build it with cmake --build --preset release --target agreement_test`);
  return { agreed: status === 0, said: `${stdout ?? ""}${stderr ?? ""}`.trimEnd() };
}

/** The breaks that the model has, so that none goes untried. */
function breaksOfTheModel() {
  return new Set([...model.matchAll(/BROKEN\(([A-Z_]+)\)/g)].map(([, name]) => name));
}

/** On the form as it is the core must agree and a broken core must not; nor the core with a broken form. */
function agreement() {
  buildTeller();
  tell("none.steps", 0);
  const whole = agree();
  console.log(whole.said);
  check(whole.agreed, "the core and the form agree, and no longer when the core is broken");
  for (const name of Object.keys(breaks)) {
    tell("broken.steps", defined(name));
    const { agreed, said } = agree("[broken_form]");
    const seen = /seen in trace \d+/.exec(said)?.[0];
    check(agreed && seen !== undefined, `the core no longer agrees with ${name}: ${seen ?? said}`);
  }
  rmSync(join(steps, "broken.steps"), { force: true });
}

const content = numbersOfContent();
for (const [name, id] of Object.entries(numbers)) {
  check(defined(name) === content(id), `${name} is ${defined(name)}, content says ${content(id)}`);
}
const untried = [...breaksOfTheModel()].filter((name) => !(name in breaks));
check(untried.length === 0, `every break of the model is tried${untried.map((name) => `, but ${name}`).join("")}`);
build(out);
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
agreement();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
