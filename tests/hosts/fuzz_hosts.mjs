// Sends seeded random mutations of valid requests of every verb through WebAssembly and, in one batch, HTTP: never a
// crash, always a documented status, canonical answers, and the same bytes from both.
//
//   node tests/hosts/fuzz_hosts.mjs [--seed N] [--each N] [--hosts wasm,http]
//
// Valid requests are those of tests/scenarios. A failure prints the seed, the number of the mutation and the request.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { HttpHost } from "./http_host.mjs";
import { Situations, canonical, scenarioNames, statusOfErrors } from "./situation.mjs";
import { WasmHost } from "./wasm_host.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, "..", "..");
const root = join(here, "..", "scenarios");
const build = join(project, "build");
const program = join(build, "unknot");
const documentedStatuses = new Set([200, 400, 404, 413, 422]);
const shownBytes = 400;
const failuresShown = 10;
const inFlight = 8;

const { values: options } = parseArgs({
  options: {
    seed: { type: "string", default: "20261122" },
    each: { type: "string", default: "300" },
    hosts: { type: "string", default: "wasm,http" },
  },
});

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  const below = (n) => next() % n;
  return { below, pick: (list) => list[below(list.length)] };
}

/** Every place in a value: its holder, its key, and the name it goes by (that of its list, for an entry). */
function places(value, name = "", out = []) {
  if (value === null || typeof value !== "object") return out;
  for (const key of Object.keys(value)) {
    const called = Array.isArray(value) ? name : key;
    out.push([value, key, called]);
    places(value[key], called, out);
  }
  return out;
}

/** One place, found by walking down from the top, so that a large member is no likelier than a small one. */
function anyPlace(value, random) {
  let [holder, name, found] = [value, "", undefined];
  while (holder !== null && typeof holder === "object" && Object.keys(holder).length > 0) {
    const key = random.pick(Object.keys(holder));
    name = Array.isArray(holder) ? name : key;
    found = [holder, key, name];
    if (random.below(5) === 0) break;
    holder = holder[key];
  }
  return found;
}

const oddValues = [
  null, true, false, 0, -1, 1, 10, 11, 255, 256, 604800, 2147483647, -2147483648, 253402300799000, 2 ** 53 - 1,
  1.5, 1e300, "", "yes", "no", "left", "right", "middle", "1970-01-01", "9999-12-31", "2026-02-30", "\u0000", "ünïcödé",
  [], {}, [[]], [{}], { at: 0, offset_minutes: 0 },
];

/** Changes that leave most requests understandable: other values of the same name, entries more or fewer. */
function gentleChanges(random, seen) {
  const another = ([holder, key, name]) => {
    if (holder[key] === null || typeof holder[key] !== "object") holder[key] = random.pick(seen.values.get(name));
  };
  return [
    another,
    another,
    ([holder, key]) => {
      if (typeof holder[key] === "number") holder[key] += random.pick([-1, 1, -3_600_000, 3_600_000, 86_400_000]);
    },
    ([holder, key]) => {
      const list = Array.isArray(holder[key]) ? holder[key] : holder;
      if (!Array.isArray(list) || list.length === 0) return;
      const where = random.below(list.length);
      random.pick([() => list.splice(where, 1), () => list.push(structuredClone(list[where])), () => list.reverse()])();
    },
  ];
}

/** Changes that make most requests wrong. */
function roughChanges(random, seen) {
  const remove = ([holder, key]) => (Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key]);
  return [
    remove,
    ([holder, key]) => (holder[key] = structuredClone(random.pick(oddValues))),
    ([holder, key]) => (holder[key] = random.pick(seen.strings)),
    ([holder, key]) => (holder[key] = [holder[key]]),
    ([holder, key]) => (holder[key] = structuredClone(holder)),
    ([holder, key]) => {
      const name = random.pick(seen.strings);  // in a list, digits would name an entry far beyond its end
      if (!Array.isArray(holder)) holder[name] = structuredClone(holder[key]);
    },
    ([holder, key]) => {
      if (typeof holder[key] === "string") holder[key] += random.pick(["x", " ", "\u0000", holder[key]]);
    },
  ];
}

/** Changes to the bytes; each returns new ones. */
function changesOfBytes(random) {
  const at = (bytes) => random.below(bytes.length + 1);
  const insert = (bytes, what) => {
    const where = at(bytes);
    return Buffer.concat([bytes.subarray(0, where), what, bytes.subarray(where)]);
  };
  return [
    (bytes) => bytes.subarray(0, at(bytes)),
    (bytes) => insert(bytes, Buffer.from([random.below(256)])),
    (bytes) => insert(bytes, Buffer.from(random.pick(["{", "[", '"', ",", ":", "1.0", "1e9", "null", "\\u0000"]))),
    (bytes) => insert(bytes, Buffer.from(random.pick(["[".repeat(40), '{"a":'.repeat(33), " ".repeat(5000)]))),
    (bytes) => {
      const copy = Buffer.from(bytes);
      if (copy.length > 0) copy[random.below(copy.length)] ^= 1 << random.below(8);
      return copy;
    },
  ];
}

function mutate(valid, random, seen) {
  const value = structuredClone(valid);
  const rough = random.below(3) === 0;
  const changes = rough ? roughChanges(random, seen) : gentleChanges(random, seen);
  for (let left = 1 + random.below(3); left > 0; left -= 1) {
    const place = anyPlace(value, random);
    if (place) random.pick(changes)(place);
  }
  const bytes = Buffer.from(JSON.stringify(value));
  return random.below(10) === 0 ? random.pick(changesOfBytes(random))(bytes) : bytes;
}

/** {verb: [requests]} of all scenarios that send a value. */
async function validRequests(situations) {
  const byVerb = new Map([["vocabulary", [{ locale: "en" }]]]);
  for (const name of scenarioNames(root)) {
    const situation = situations.read(name);
    if (name.startsWith("refusals/") || !("request" in situation)) continue;
    const { verb, bytes } = await situations.request(name);
    if (!byVerb.has(verb)) byVerb.set(verb, []);
    byVerb.get(verb).push(JSON.parse(bytes));
  }
  return byVerb;
}

/** All strings of the requests, and all plain values that go by each name. */
function seenIn(requests) {
  const strings = new Set();
  const values = new Map();
  for (const [holder, key, name] of requests.flatMap((request) => places(request))) {
    strings.add(key);
    const value = holder[key];
    if (value !== null && typeof value === "object") continue;
    if (typeof value === "string") strings.add(value);
    if (!values.has(name)) values.set(name, new Set());
    values.get(name).add(value);
  }
  const lists = [...values].map(([name, set]) => [name, [...set]]);
  return { strings: [...strings].sort(), values: new Map(lists) };
}

/** What is wrong with an answer, or nothing. */
function fault(answer, statuses) {
  let parsed;
  try {
    parsed = JSON.parse(answer.body);
  } catch {
    return `not JSON: ${answer.body.subarray(0, shownBytes)}`;
  }
  const code = parsed.error?.code;
  const status = code ? statuses.get(code) : 200;
  if (!documentedStatuses.has(status)) return `${code} has the status ${status}, which no verb may have`;
  if (answer.ok !== !code) return "ok and body differ";
  if ("status" in answer && answer.status !== status) return `status ${answer.status}, not ${status}`;
  if (canonical(parsed) !== answer.body.toString()) return "not canonical";
  return undefined;
}

async function ask(host, sent) {
  try {
    return await host.answer(sent.verb, sent.bytes);
  } catch (error) {
    return { crashed: String(error) };
  }
}

async function inBatch(list, work) {
  let next = 0;
  const worker = async () => {
    while (next < list.length) await work(list[next++]);
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
}

async function main() {
  const seed = Number(options.seed);
  const wanted = new Set(options.hosts.split(","));
  const statuses = statusOfErrors(join(project, "content", "errors.toml"));
  let wasm = new WasmHost(build);
  const byVerb = await validRequests(new Situations(root, wasm));
  const seen = seenIn([...byVerb.values()].flat());
  const random = randomFrom(seed);
  const sent = [];
  for (const [verb, requests] of byVerb) {
    for (let i = 0; i < Number(options.each); i += 1) {
      sent.push({ verb, number: sent.length, bytes: mutate(random.pick(requests), random, seen), faults: [] });
    }
  }
  for (const one of sent) {
    const answer = await ask(wasm, one);
    if (answer.crashed) {
      one.faults.push(`wasm crashed: ${answer.crashed}`);
      wasm = new WasmHost(build);
      continue;
    }
    one.body = answer.body;
    const wrong = fault(answer, statuses);
    if (wrong) one.faults.push(`wasm: ${wrong}`);
  }
  if (wanted.has("http")) {
    if (!existsSync(program)) throw new Error(`${program} is not built (or say --hosts wasm)`);
    const http = await HttpHost.start(program);
    try {
      await inBatch(sent, async (one) => {
        const answer = await ask(http, one);
        if (answer.crashed) return one.faults.push(`http: ${answer.crashed}`);
        const wrong = fault(answer, statuses);
        if (wrong) one.faults.push(`http: ${wrong}`);
        if (one.body && !one.body.equals(answer.body)) one.faults.push("wasm and http answer with different bytes");
      });
      if (!http.alive) throw new Error("the server ended");
    } finally {
      await http.close();
    }
  }
  report(sent, seed);
}

function report(sent, seed) {
  const failed = sent.filter((one) => one.faults.length > 0);
  for (const one of failed.slice(0, failuresShown)) {
    console.log(`FAILED seed ${seed}, mutation ${one.number}, ${one.verb}: ${one.faults.join("; ")}`);
    console.log(`  ${one.bytes.subarray(0, shownBytes)}`);
  }
  const answered = sent.filter((one) => one.body && !one.body.subarray(0, 9).equals(Buffer.from('{"error":'))).length;
  console.log(`seed ${seed}: ${sent.length} mutations, ${answered} answered, ${sent.length - answered} refused`);
  console.log(`${sent.length - failed.length} passed, ${failed.length} failed`);
  if (failed.length > 0 || sent.length === 0) process.exitCode = 1;
}

await main();
