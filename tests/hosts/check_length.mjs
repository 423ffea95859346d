// How long the check is for somebody with nothing to report: questions and words, on the first visit and on a later
// one. The figures stand in docs/measured.md.
//
//   node tests/hosts/check_length.mjs
//
// Counted is what the check puts to the person: on a first visit each question in its whole wording under the title of
// its group; later the questions about now in few words, and the standing facts as they are read back.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { WasmHost } from "./wasm_host.mjs";

const project = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const dayMs = 86_400_000;
const first = { at: 1795338000000, offset_minutes: 60 };
const pains = [{ zone: "shoulder-front", side: "right", strength: 5 }];
const people = [
  { name: "under 40", about: { age_band: "under_40", maybe_pregnant: false } },
  { name: "under 40, perhaps pregnant", about: { age_band: "under_40", maybe_pregnant: true } },
  { name: "40 to 49", about: { age_band: "from_40", maybe_pregnant: false } },
  { name: "50 or older", about: { age_band: "from_50", maybe_pregnant: false } },
];

const host = new WasmHost(join(project, "build"));

async function ask(verb, request) {
  const { body, ok } = await host.answer(verb, Buffer.from(JSON.stringify(request)));
  if (!ok) throw new Error(`${verb}: ${body}`);
  return JSON.parse(body);
}

const words = (texts) => texts.join(" ").split(/\s+/).filter(Boolean).length;

/** Titles as they stand over the questions: one that follows its like is not said again. */
const titles = (asked, groups, kind) =>
  asked.map(({ group }) => groups.get(group).words[kind]).filter((title, at, all) => title !== all[at - 1]);

async function visits(about, questions, groups) {
  const find = (ids) => ids.map((id) => questions.get(id));
  const screened = await ask("screen", { answers: {}, now: first, person: "me", about, pains });
  const whole = find(screened.ask);
  const answers = Object.fromEntries(whole.map(({ id }) => [id, "no"]));
  const body = {
    answers, about, pains, marks: [], marks_off: [], standing_confirmed: false,
    verdict: "clear", scope: "whole", complete: true,
  };
  const event = {
    id: "0192f5a0-0001-7000-8000-000000000001", person: "me", at: first, device: "phone-1", counter: 1,
    kind: "checked", engine: "0.1.0", content: "1", body,
  };
  const { history } = await ask("remember", { events: [event] });
  const now = { ...first, at: first.at + 3 * dayMs };
  const later = await ask("screen", { answers: {}, now, person: "me", about, pains, history });
  if (later.scope !== "later") throw new Error("the later visit asks everything");
  const [again, standing] = [find(later.ask), find(later.read_back)];
  return {
    first: [whole.length, words([...titles(whole, groups, "title"), ...whole.map((one) => one.words.ask)])],
    later: [
      again.length + standing.length,
      words([...titles(again, groups, "brief"), ...again.map((one) => one.words.brief)]) +
        words(standing.map((one) => one.words.short)),
    ],
  };
}

async function main() {
  const vocabulary = await ask("vocabulary", { locale: "en" });
  const questions = new Map(vocabulary.questions.map((one) => [one.id, one]));
  const groups = new Map(vocabulary.groups.map((one) => [one.id, one]));
  console.log("| nothing to report | first visit: questions | words | later visit: questions and facts | words |");
  console.log("|---|---|---|---|---|");
  for (const { name, about } of people) {
    const { first: whole, later } = await visits(about, questions, groups);
    console.log(`| ${name} | ${whole.join(" | ")} | ${later.join(" | ")} |`);
  }
}

await main();
