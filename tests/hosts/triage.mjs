// The check against people: harmless stories must not be refused, dangerous ones must be stopped, also when the person
// plays them down. Prints missed alarms and harmless people refused, and fails when a goal of PRODUCT is missed.
//
//   node tests/hosts/triage.mjs
//
// A story is what somebody tells, and what that person answers to the check; every question it does not name is denied.
//   denies   of a harmless story: by which words of the question (or of its group's title) it can be denied
//   says     the answer given, and by which words of the question somebody would give it
//   at_most  the most careful verdict that is still right; at_least: the mildest
// The words are looked for in the questions themselves: a question worded anew without them fails here.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { WasmHost } from "./wasm_host.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, "..", "stories", "screening");
const caution = ["clear", "go_lighter", "avoid_area", "ask_first", "seek_care", "emergency"];
const worse = (verdict, other) => caution.indexOf(verdict) > caution.indexOf(other);
const refusedGoal = 0.05;
const pain = { zone: "shoulder-front", side: "right", strength: 5 };

const stories = (name) => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
const plain = (text) => text.replaceAll("*", "").toLowerCase();

class Check {
  constructor(host) {
    this.host = host;
  }

  async ask(verb, request) {
    const { body, ok } = await this.host.answer(verb, Buffer.from(JSON.stringify(request)));
    if (!ok) throw new Error(`${verb}: ${body}`);
    return JSON.parse(body);
  }

  async open() {
    const { questions, groups } = await this.ask("vocabulary", { locale: "en" });
    this.questions = new Map(questions.map((one) => [one.id, one]));
    this.groups = new Map(groups.map((one) => [one.id, one]));
  }

  /** What is wrong with the words a story leans on. */
  wordsMissing({ name, denies = {}, says = {} }) {
    const said = Object.entries(says).map(([id, { words }]) => [id, words]);
    return [...Object.entries(denies), ...said].flatMap(([id, words]) => {
      const question = this.questions.get(id);
      if (!question) return [`${name}: there is no question ${id}`];
      const asked = plain(`${question.words.ask} ${this.groups.get(question.group).words.title}`);
      return asked.includes(plain(words)) ? [] : [`${name}: ${id} does not say "${words}"`];
    });
  }

  async clearance(story, answerOf) {
    const whole = [...this.questions.values()].filter(({ tense }) => tense !== "part");
    const answers = Object.fromEntries(whole.map(({ id }) => [id, "no"]));
    for (const [id, { answer }] of Object.entries(story.says ?? {})) answers[id] = answerOf(answer);
    for (const { reason } of story.marks ?? []) delete answers[this.answeredBy(story, reason)];
    return this.ask("screen", {
      answers,
      person: "me",
      now: { at: 1795338000000, offset_minutes: 60 },
      about: { age_band: story.age ?? "under_40", maybe_pregnant: story.maybe_pregnant ?? false },
      pains: [pain],
      ...(story.marks ? { marks: story.marks } : {}),
    });
  }

  /** A mark on the figure says yes by itself: the question it answers is the one the story says yes to. */
  answeredBy(story, reason) {
    const [id] = Object.keys(story.says ?? {});
    if (!id) throw new Error(`${story.name}: the mark ${reason} stands beside no answer`);
    return id;
  }
}

const asTold = (answer) => answer;
const playedDown = (answer) => (answer === "yes" ? "unsure" : answer);
const reachesPain = ({ excluded }) => excluded.some(({ zone, side }) => zone === pain.zone && side === pain.side);

async function harmless(check) {
  const all = stories("harmless");
  const refused = [];
  const faults = [];
  for (const story of all) {
    faults.push(...check.wordsMissing(story));
    if (!story.denies && !story.says) faults.push(`${story.name}: leans on no question`);
    const clearance = await check.clearance(story, asTold);
    const stopped = worse(clearance.verdict, story.at_most) || reachesPain(clearance) || !clearance.complete;
    if (stopped) refused.push(`${story.name}: ${clearance.verdict}`);
  }
  return { all, refused, faults };
}

async function dangerous(check) {
  const all = stories("dangerous");
  const missed = [];
  const faults = [];
  for (const story of all) {
    faults.push(...check.wordsMissing(story));
    if (!story.source) faults.push(`${story.name}: names no source`);
    const told = await check.clearance(story, asTold);
    if (worse(story.at_least, told.verdict)) missed.push(`${story.name}: ${told.verdict}, not ${story.at_least}`);
    const unsure = await check.clearance(story, playedDown);
    if (worse("ask_first", unsure.verdict)) missed.push(`${story.name}, played down: ${unsure.verdict}`);
  }
  return { all, missed, faults };
}

async function main() {
  const check = new Check(new WasmHost(join(here, "..", "..", "build")));
  await check.open();
  const mild = await harmless(check);
  const grave = await dangerous(check);
  const faults = [...mild.faults, ...grave.faults];
  for (const line of faults) console.log(`FAILED ${line}`);
  for (const line of mild.refused) console.log(`refused  ${line}`);
  for (const line of grave.missed) console.log(`FAILED missed: ${line}`);
  const share = mild.refused.length / mild.all.length;
  console.log(`harmless people refused: ${mild.refused.length} of ${mild.all.length} (${(share * 100).toFixed(1)} %)`);
  console.log(`missed alarms: ${grave.missed.length} in ${grave.all.length} stories, each as told and played down`);
  const tooMany = share >= refusedGoal ? 1 : 0;
  if (tooMany) console.log(`FAILED too many harmless people refused: under ${refusedGoal * 100} % wanted`);
  const failed = faults.length + grave.missed.length + tooMany;
  console.log(`${Math.max(0, mild.all.length + grave.all.length - failed)} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

await main();
