// Holds the hazard tables of docs/safety_case.md to what is built: every row names questions that exist, with the
// verdicts they have, lists that are explained, a law, and scenarios whose decision gives one of those questions as its
// reason; and every question of the check is there to meet a hazard.
//
//   node tests/hosts/hazards.mjs
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { WasmHost } from "./wasm_host.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, "..", "..");
const scenarios = join(project, "tests", "scenarios", "screening");
const letters = { emergency: "E", seek_care: "S", ask_first: "A", avoid_area: "V", go_lighter: "L" };
const columns = [
  "hazard", "lists", "question (yes/unsure)", "with others, elsewhere", "scenario", "law", "what remains",
];

const cells = (line) => line.split("|").slice(1, -1).map((cell) => cell.trim());
const idsIn = (cell) => [...cell.matchAll(/`([\w-]+)`/g)].map(([, id]) => id);

/** The rows of every table that has these columns, with the line they stand on. */
function rowsOf(text) {
  const lines = text.split("\n");
  const rows = [];
  let inside = false;
  lines.forEach((line, index) => {
    if (!line.startsWith("|")) inside = false;
    else if (cells(line).join() === columns.join()) inside = true;
    else if (inside && !line.startsWith("|---")) rows.push({ at: index + 1, cells: cells(line) });
  });
  return rows;
}

/** `**XY** name` in the legend explains the letters XY. */
const legendOf = (text) => new Set([...text.matchAll(/\*\*([A-Z0-9]{1,3})\*\*\s/g)].map(([, code]) => code));

function questionFaults(cell, questions) {
  const told = [...cell.matchAll(/`(\w+)` ([A-Z])\/([A-Z])/g)];
  if (told.length === 0 || told.length !== idsIn(cell).length) return ["a question without its verdicts"];
  return told.flatMap(([, id, yes, unsure]) => {
    const question = questions.get(id);
    if (!question) return [`there is no question ${id}`];
    const [isYes, isUnsure] = [letters[question.yes], letters[question.unsure]];
    return isYes === yes && isUnsure === unsure ? [] : [`${id} leads to ${isYes}/${isUnsure}, not ${yes}/${unsure}`];
  });
}

/** Which questions a reason is about: itself, what it is a part of, both of a pair. */
function about(rule, questions, ids) {
  const [kind, id] = rule.split(".");
  if (kind === "question") return [id, questions.get(id)?.part_of].filter(Boolean);
  return kind === "pair" ? ids.filter((one) => id.startsWith(`${one}_and_`) || id.endsWith(`_and_${one}`)) : [];
}

function scenarioFaults(name, row, questions) {
  const decision = join(scenarios, name, "decision.json");
  if (!existsSync(decision)) return [`there is no scenario ${name}`];
  const wanted = new Set(idsIn(row[2]));
  const { reasons } = JSON.parse(readFileSync(decision, "utf8"));
  const ids = [...questions.keys()];
  const met = reasons.flatMap(({ rule }) => about(rule, questions, ids)).some((id) => wanted.has(id));
  return met ? [] : [`${name} is decided by none of ${[...wanted].join(", ")}`];
}

function faultsOf({ at, cells: row }, questions, legend) {
  const named = idsIn(row[4]);
  const faults = [
    ...questionFaults(row[2], questions),
    ...(named.length === 0 ? ["no scenario"] : named.flatMap((name) => scenarioFaults(name, row, questions))),
    ...(/^S\d+(, S\d+)*$/.test(row[5]) ? [] : ["no law"]),
    ...row[1].split(" ").filter((code) => !legend.has(code)).map((code) => `the list ${code} is not explained`),
  ];
  return faults.map((fault) => `docs/safety_case.md:${at}: ${row[0]}: ${fault}`);
}

async function main() {
  const text = readFileSync(join(project, "docs", "safety_case.md"), "utf8");
  const host = new WasmHost(join(project, "build"));
  const { body } = await host.answer("vocabulary", Buffer.from('{"locale":"en"}'));
  const questions = new Map(JSON.parse(body).questions.map((one) => [one.id, one]));
  const rows = rowsOf(text);
  const legend = legendOf(text);
  const faults = rows.flatMap((row) => faultsOf(row, questions, legend));
  const met = new Set(rows.flatMap((row) => idsIn(row.cells[2])));
  for (const { id, tense } of questions.values()) {
    if (tense !== "part" && !met.has(id)) faults.push(`the question ${id} meets no hazard of the table`);
  }
  for (const fault of faults) console.log(`FAILED ${fault}`);
  console.log(`${rows.length} hazards, ${questions.size} questions with their parts`);
  console.log(`${Math.max(0, rows.length - faults.length)} passed, ${faults.length} failed`);
  if (faults.length > 0 || rows.length === 0) process.exitCode = 1;
}

await main();
