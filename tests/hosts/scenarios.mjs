// Runs every scenario through the command line, HTTP and WebAssembly: the same bytes, the decision on file, the status
// and exit code of the error table.
//
//   node tests/hosts/scenarios.mjs [--only PREFIX] [--hosts wasm,cli,http] [--update NAME]
//
// --update shows how a decision would change and writes it; read the scenario's why.md first.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { CommandLineHost } from "./command_line_host.mjs";
import { HttpHost } from "./http_host.mjs";
import { Situations, canonical, decisionText, scenarioNames, statusOfErrors } from "./situation.mjs";
import { WasmHost } from "./wasm_host.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, "..", "..");
const root = join(here, "..", "scenarios");
const build = join(project, "build");
const program = join(build, "unknot");
const documentedStatuses = new Set([400, 404, 413, 422]);
const exitRefused = 2;
const diffLines = 14;

const { values: options } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    hosts: { type: "string", default: "wasm,cli,http" },
    update: { type: "string" },
  },
});

/** A few lines around the first places where two texts differ. */
function difference(expected, got) {
  const [left, right] = [expected.split("\n"), got.split("\n")];
  const common = longestCommon(left, right);
  const out = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...common, [left.length, right.length]]) {
    while (i < a) out.push(`- ${left[i++]}`);
    while (j < b) out.push(`+ ${right[j++]}`);
    i += 1;
    j += 1;
  }
  const more = out.length - diffLines;
  return [...out.slice(0, diffLines), ...(more > 0 ? [`... and ${more} more lines`] : [])];
}

/** Pairs of line numbers that match. Same start and end are set aside first, the rest is small. */
function longestCommon(left, right) {
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head += 1;
  let tail = 0;
  const room = Math.min(left.length, right.length) - head;
  while (tail < room && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1;
  const a = left.slice(head, left.length - tail);
  const b = right.slice(head, right.length - tail);
  const length = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      length[i][j] = a[i] === b[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
    }
  }
  const pairs = Array.from({ length: head }, (_, k) => [k, k]);
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([head + i++, head + j++]);
    else if (length[i + 1][j] >= length[i][j + 1]) i += 1;
    else j += 1;
  }
  for (let k = tail; k > 0; k -= 1) pairs.push([left.length - k, right.length - k]);
  return pairs;
}

async function hostsAskedFor(wasm) {
  const hosts = [];
  for (const name of options.hosts.split(",")) {
    if (name === "wasm") hosts.push(wasm);
    else if (!existsSync(program)) throw new Error(`${program} is not built (or leave out --hosts ${name})`);
    else if (name === "cli") hosts.push(new CommandLineHost(program));
    else if (name === "http") hosts.push(await HttpHost.start(program));
    else throw new Error(`no host is called ${name}`);
  }
  return hosts;
}

/** What is wrong with one host's answer, beside its content. */
function outwardFaults(host, got, parsed, statuses) {
  const faults = [];
  const code = parsed.error?.code;
  const wanted = code ? statuses.get(code) : 200;
  if (got.ok !== !code) faults.push(`${host.name}: says it is ${got.ok ? "answered" : "refused"}, the body differs`);
  if (host.name === "http" && got.status !== wanted) faults.push(`http: status ${got.status}, not ${wanted}`);
  if (code && !documentedStatuses.has(wanted)) faults.push(`${code} has the status ${wanted}, which no verb may have`);
  if (host.name === "command line") {
    const exit = code ? exitRefused : 0;
    if (got.exit !== exit) faults.push(`command line: exit code ${got.exit ?? got.signal}, not ${exit}`);
    if (!got.newline) faults.push("command line: no newline at the end");
    if (got.beside) faults.push(`command line: said beside: ${got.beside.trim()}`);
  }
  return faults;
}

async function run(name, situations, hosts, statuses) {
  const { verb, bytes } = await situations.request(name);
  const faults = [];
  let first;
  for (const host of hosts) {
    const got = await host.answer(verb, bytes);
    let parsed;
    try {
      parsed = JSON.parse(got.body);
    } catch {
      faults.push(`${host.name}: not JSON: ${got.body.subarray(0, 120)} ${got.beside?.trim() ?? ""}`);
      continue;
    }
    faults.push(...outwardFaults(host, got, parsed, statuses));
    if (canonical(parsed) !== got.body.toString()) faults.push(`${host.name}: the answer is not canonical`);
    first ??= { host, body: got.body, text: decisionText(parsed) };
    if (!first.body.equals(got.body)) {
      faults.push(`${host.name} and ${first.host.name} answer with different bytes`);
      faults.push(...difference(first.text, decisionText(parsed)));
    }
  }
  if (!first) return { faults, text: "" };
  const decision = join(root, name, "decision.json");
  if (!existsSync(decision)) faults.push("no decision.json");
  else {
    const expected = decisionText(JSON.parse(readFileSync(decision, "utf8")));
    if (expected !== first.text) faults.push("differs from decision.json", ...difference(expected, first.text));
  }
  if (!existsSync(join(root, name, "why.md"))) faults.push("no why.md");
  return { faults, text: first.text };
}

async function update(name, situations, host) {
  const { verb, bytes } = await situations.request(name);
  const text = decisionText(JSON.parse((await host.answer(verb, bytes)).body));
  const path = join(root, name, "decision.json");
  const old = existsSync(path) ? readFileSync(path, "utf8") : "";
  if (old === text) return console.log(`${name}: nothing changes`);
  console.log([`${name}:`, ...difference(old, text)].join("\n"));
  writeFileSync(path, text);
}

async function main() {
  const wasm = new WasmHost(build);
  const situations = new Situations(root, wasm);
  if (options.update) return update(options.update, situations, wasm);
  const statuses = statusOfErrors(join(project, "content", "errors.toml"));
  const hosts = await hostsAskedFor(wasm);
  let [passed, failed] = [0, 0];
  try {
    for (const name of scenarioNames(root).filter((each) => each.startsWith(options.only))) {
      const { faults } = await run(name, situations, hosts, statuses).catch((error) => ({ faults: [String(error)] }));
      if (faults.length === 0) passed += 1;
      else {
        failed += 1;
        console.log([`FAILED ${name}`, ...faults.map((fault) => `  ${fault}`)].join("\n"));
      }
    }
  } finally {
    for (const host of hosts) await host.close();
  }
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
}

await main();
