// What is handed on, and taken in again: bundles and tables of made-up histories, held against judges that know nothing
// of Unknot, with left and right counted apart; then deliberate breaks, each of which some judge must see.
//
//   node tests/exchange/run.mjs [--histories N]
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { WasmHost } from "../hosts/wasm_host.mjs";
import { bundleBreaks, sideBreaks, tableBreaks } from "./breaks.mjs";
import { openJudges } from "./fhir_judges.mjs";
import { Histories, knownPlans, mirrored } from "./histories.mjs";
import { readTable, sameCounts, sidesOfBundle, sidesOfEvents, sidesOfTable } from "./sides.mjs";

const project = join(fileURLToPath(new URL(".", import.meta.url)), "..", "..");
const { values: options } = parseArgs({ options: { histories: { type: "string" } } });
const long = process.env.UNKNOT_LONG === "1";
const histories = Number(options.histories ?? (long ? 2000 : 200));
const tableKinds = new Set(["mapped", "spot_tested", "session_ended", "pain_told", "range_measured"]);

const { schemas } = JSON.parse(readFileSync(join(project, "build", "generated", "openapi.json"), "utf8")).components;
const eventKinds = schemas.EventGiven.properties.kind.enum;
const kindsOf = (events) => new Set(events.map((event) => event.kind));

const host = new WasmHost(join(project, "build"));
const judge = openJudges(project);
let [passed, failed] = [0, 0];

function tell(name, faults) {
  if (faults.length === 0) passed += 1;
  else {
    failed += 1;
    console.log([`FAILED ${name}`, ...faults.slice(0, 8).map((fault) => `  ${fault}`)].join("\n"));
  }
}

async function ask(verb, request) {
  const got = await host.answer(verb, Buffer.from(typeof request === "string" ? request : JSON.stringify(request)));
  const text = got.body.toString();
  return { text, answer: JSON.parse(text), code: got.ok ? undefined : JSON.parse(text).error?.code };
}

async function answered(verb, request) {
  const got = await ask(verb, request);
  if (got.code) throw new Error(`${verb} refused: ${got.text}`);
  return got;
}

/** The events in the order of the journal, each id once: what an import must give back. */
function inOrder(events) {
  const key = (e) => [e.at.at, e.device, e.counter, e.id];
  const before = (a, b) => {
    for (let i = 0; i < 4; i += 1) if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
    return 0;
  };
  return [...events].sort((a, b) => before(key(a), key(b)));
}

const canonical = (value) => JSON.stringify(value, (_, held) =>
  held && typeof held === "object" && !Array.isArray(held)
    ? Object.fromEntries(Object.keys(held).sort().map((name) => [name, held[name]])) : held);

async function bundleFaults(events) {
  const bare = await answered("fhir", { events });
  const again = await answered("fhir", { events: [...events].reverse() });
  const faults = judge(bare.answer);
  if (bare.text !== again.text) faults.push("other bytes when the events come in another order");
  const sides = sidesOfBundle(bare.answer);
  faults.push(...sides.faults);
  if (!sameCounts(sides.counted, sidesOfEvents(events))) faults.push("a side was lost or changed");
  const swapped = sidesOfBundle((await answered("fhir", { events: mirrored(events) })).answer);
  const wanted = sidesOfEvents(mirrored(events));
  if (!sameCounts(swapped.counted, wanted)) faults.push("mirrored, a side was lost or changed");
  const full = await answered("fhir", { events, originals: true });
  faults.push(...judge(full.answer).map((fault) => `with originals: ${fault}`));
  const back = await answered("read_fhir", `{"bundle":${full.text.trim()}}`);
  if (canonical(back.answer.events) !== canonical(inOrder(events))) faults.push("the events come back changed");
  const third = await answered("fhir", { events: back.answer.events, originals: true });
  if (third.text !== full.text) faults.push("export, import, export: other bytes");
  const { code } = await ask("read_fhir", `{"bundle":${bare.text.trim()}}`);
  if (code !== "fhir_without_originals") faults.push("a bundle without its events was taken");
  return faults;
}

async function tableFaults(events, person) {
  const { csv } = (await answered("diary", { events })).answer;
  const rows = readTable(csv);
  const faults = [];
  const wanted = sidesOfEvents(mapsWithoutMovements(events));
  if (!sameCounts(sidesOfTable(rows), wanted)) faults.push("a side was lost or changed");
  for (const cell of rows.flatMap((row) => Object.values(row))) {
    if (/^[=+\-@\t\r]/.test(cell)) faults.push(`a spreadsheet would run ${JSON.stringify(cell)}`);
  }
  const known = (await answered("read_diary", { csv, person, events })).answer;
  if (known.events.length !== 0 || known.known !== rows.length) faults.push("its own lines are news to it");
  const read = (await answered("read_diary", { csv, person })).answer;
  const onceMore = (await answered("read_diary", { csv, person })).answer;
  if (canonical(onceMore) !== canonical(read)) faults.push("the same table gives other events");
  if (!sameCounts(sidesOfEvents(read.events), wanted)) faults.push("a side was lost or changed on the way in");
  const again = (await answered("diary", { events: read.events })).answer.csv;
  if (again !== csv) faults.push("export, import, export: other bytes");
  if (read.events.length > 0) await answered("remember", { events: inOrder(read.events) });
  return faults;
}

const mapsWithoutMovements = (events) => events.filter((event) => tableKinds.has(event.kind))
  .map((event) => (event.kind === "mapped" ? { ...event, body: { ...event.body, movements: [] } } : event));

/** The first history that has something of every kind, an answer and a plan: no break finds nothing to spoil. */
function ofEveryKind(made) {
  for (let seed = 1; seed <= 5000; seed += 1) {
    const events = made.of(seed);
    const scored = events.some((e, i) => e.kind === "goal_scored"
      && events.slice(0, i).some((named) => named.kind === "goal_named" && named.body.goal === e.body.goal));
    const planned = events.some((event) => event.body.plan);
    const asked = events.some((e) => e.kind === "checked" && Object.keys(e.body.answers).length > 0);
    if (scored && planned && asked && kindsOf(events).size === eventKinds.length) return events;
  }
  throw new Error("no history has something of every kind");
}

async function breaks(made) {
  const events = ofEveryKind(made);
  const sound = (await answered("fhir", { events, originals: true })).text;
  if (judge(JSON.parse(sound)).length > 0) throw new Error("the sample is not sound");
  for (const [name, spoil] of Object.entries(bundleBreaks)) {
    const bundle = JSON.parse(sound);
    spoil(bundle);
    const faults = judge(bundle).length > 0 ? [] : ["no judge saw it"];
    const { code } = await ask("read_fhir", { bundle });
    tell(`break: ${name}`, code === "fhir_changed" ? faults : [...faults, `import: ${code}`]);
  }
  for (const [name, spoil] of Object.entries(sideBreaks)) {
    const bundle = JSON.parse(sound);
    spoil(bundle);
    const sides = sidesOfBundle(bundle);
    const seen = sides.faults.length > 0 || !sameCounts(sides.counted, sidesOfEvents(events));
    const { code } = await ask("read_fhir", { bundle });
    const faults = seen ? [] : ["the sides were not told apart"];
    tell(`break: ${name}`, code === "fhir_changed" ? faults : [...faults, `import: ${code}`]);
  }
  for (const [name, { csv, code, path }] of Object.entries(tableBreaks)) {
    const { answer } = await ask("read_diary", { csv, person: "me" });
    const said = `${answer.error?.code} ${answer.error?.path}`;
    tell(`table: ${name}`, said === `${code} ${path}` ? [] : [`said ${said}, not ${code} ${path}`]);
  }
}

const vocabulary = (await answered("vocabulary", { locale: "en" })).answer;
const made = new Histories(vocabulary, knownPlans(join(project, "tests", "scenarios")));
const seen = new Set();
const first = long ? Math.floor(Math.random() * 1e9) : 1;
if (long) console.log(`seeds from ${first}`);
for (let seed = first; seed < first + histories; seed += 1) {
  const events = made.of(seed);
  if (events.length === 0) continue;
  kindsOf(events).forEach((kind) => seen.add(kind));
  const faults = [];
  try {
    faults.push(...(await bundleFaults(events)));
    faults.push(...(await tableFaults(events, events[0].person)).map((fault) => `table: ${fault}`));
  } catch (broken) {
    faults.push(String(broken).slice(0, 400));
  }
  tell(`history ${seed}`, faults);
}
tell("every kind of event is made", eventKinds.filter((kind) => !seen.has(kind)));
await breaks(made);
await host.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
