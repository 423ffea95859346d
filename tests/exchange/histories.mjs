// Made-up journals of one person, the same for the same seed: every kind of event, every place and side, own words with
// whatever people type into a field, clocks that jump, sessions never ended.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const day = 86_400_000;
const words = [
  "", "worse after the drive", "=SUM(A1:A9)", "+1 better", "-2 today", "@home", "'=quoted", "line one\nline two",
  "\r\nfirst", "\ttab in front", "a, b; c", 'she said "stop"', "épaule gauche", "左肩が痛い", "كتف", "\u0007bell", "   ",
  "🙂 fine", "left, right",
];
const motions = {
  shoulder_flexion: ["left", "right"], shoulder_abduction: ["left", "right"],
  shoulder_external_rotation: ["left", "right"], neck_rotation: ["left", "right"],
  neck_lateral_flexion: ["left", "right"], neck_flexion: ["middle"], neck_extension: ["middle"],
};
const changes = ["very_much_better", "much_better", "a_little_better", "no_change", "a_little_worse", "much_worse",
  "very_much_worse"];
const goals = ["g1", "g2", "=goal", "g one"];
const persons = ["me", "Ana, the 2nd", "person-7", "左"];

/** Small, seeded, the same everywhere (mulberry32). */
export class Chance {
  constructor(seed) {
    this.state = seed >>> 0;
  }
  part() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  below(most) {
    return Math.floor(this.part() * most);
  }
  of(list) {
    return list[this.below(list.length)];
  }
  happens(share) {
    return this.part() < share;
  }
  some(list, most) {
    return Array.from({ length: this.below(most + 1) }, () => this.of(list));
  }
}

/** Plans that the program itself has made: those of the scenarios. */
export function knownPlans(scenarios) {
  return readdirSync(join(scenarios, "plan"))
    .map((name) => join(scenarios, "plan", name, "decision.json"))
    .filter((path) => existsSync(path))
    .map((path) => JSON.parse(readFileSync(path, "utf8")).plan)
    .filter(Boolean);
}

export class Histories {
  constructor(vocabulary, plans) {
    this.vocabulary = vocabulary;
    this.plans = plans;
    this.places = vocabulary.zones.flatMap((zone) =>
      (zone.midline ? ["middle"] : ["left", "right"]).map((side) => ({ zone: zone.id, side })));
    this.signals = vocabulary.signals.map((signal) => signal.id ?? signal);
  }

  /** The events of one history, in the order they were written down. */
  of(seed) {
    const chance = new Chance(seed);
    const state = { chance, seed, at: 1_795_300_000_000 + chance.below(400) * day, counter: 0, sessions: [] };
    state.person = chance.of(persons);
    state.devices = chance.happens(0.3) ? ["phone-1", "tablet 2"] : ["phone-1"];
    const events = [];
    const count = 1 + chance.below(40);
    for (let i = 0; i < count; i += 1) {
      state.at = Math.max(0, state.at + (chance.happens(0.05) ? -chance.below(day) : chance.below(day)));
      events.push(...this.visit(state));
    }
    return events;
  }

  event(state, kind, body, later = 0) {
    const { chance } = state;
    const digits = (n) => Array.from({ length: n }, () => chance.below(16).toString(16)).join("");
    const at = state.at + later;
    const stamp = at.toString(16).padStart(12, "0");
    return {
      id: [stamp.slice(0, 8), stamp.slice(8), `7${digits(3)}`, `a${digits(3)}`, digits(12)].join("-"),
      person: state.person, at: { at, offset_minutes: chance.of([0, 60, -300, 345, 840, 900, -1080]) },
      device: chance.of(state.devices), counter: state.counter++, kind, body,
      engine: chance.of(["0.1.0", "0.0.9"]), content: chance.of(["1f0c2a", "", "9 9|x"]),
    };
  }

  visit(state) {
    const { chance } = state;
    const kinds = ["checked", "mapped", "spot_tested", "session", "followed_up", "taken_back", "clinician_allowed",
      "noted", "country_chosen", "guarding_told", "session_signalled", "pain_told", "goal_named", "goal_scored",
      "global_change_told", "range_measured", "trial_begun", "trial_stopped"];
    const kind = chance.of(kinds);
    if (kind === "session") return this.session(state);
    const body = this[kind](state);
    return body ? [this.event(state, kind, body)] : [];
  }

  answer(chance) {
    return chance.of(["no", "unsure", "yes"]);
  }

  pain(chance) {
    const pain = { ...chance.of(this.places), strength: chance.below(11) };
    if (chance.happens(0.5)) pain.quality = chance.of(this.vocabulary.qualities).id;
    if (chance.happens(0.4)) pain.share = 1 + chance.below(10_000);
    return pain;
  }

  mark(chance) {
    return { ...chance.of(this.places), reason: chance.of(this.vocabulary.marks).id };
  }

  checked({ chance }) {
    const asked = chance.some(this.vocabulary.questions, 12);
    const answers = Object.fromEntries(asked.map((question) => [question.id, this.answer(chance)]));
    const about = chance.happens(0.5) ? { age_band: chance.of(["under_40", "from_40", "from_50"]) } : {};
    if (chance.happens(0.3)) about.maybe_pregnant = chance.happens(0.5);
    const body = {
      answers, about, marks: [], marks_off: [], standing_confirmed: chance.happens(0.5), complete: chance.happens(0.7),
      verdict: chance.of(["clear", "go_lighter", "avoid_area", "ask_first", "seek_care", "emergency"]),
      scope: chance.of(["later", "whole"]),
    };
    for (let i = chance.below(3); i > 0; i -= 1) body.marks.push(this.mark(chance));
    for (let i = chance.below(2); i > 0; i -= 1) body.marks_off.push(this.mark(chance));
    if (chance.happens(0.6)) body.pains = [this.pain(chance)];
    return body;
  }

  mapped({ chance }) {
    const pains = Array.from({ length: chance.below(6) }, () => this.pain(chance));
    const movements = chance.some(this.vocabulary.movements, 3)
      .map((m) => ({ movement: m.id, side: chance.of(["left", "right"]) }));
    return { pains, movements, causes: chance.some(this.vocabulary.causes, 2).map((c) => c.id), press_tests: [] };
  }

  spot_tested({ chance }) {
    return { muscle: chance.of(this.vocabulary.muscles).id, side: chance.of(["left", "right"]),
      familiar: chance.of(["no", "partly", "yes"]) };
  }

  spotDone(chance, purpose) {
    const spot = {
      muscle: chance.of(this.vocabulary.muscles).id, side: chance.of(["left", "right"]),
      pressed_ms: chance.below(90_000), holds: chance.below(4), highest: chance.below(6), too_much: chance.below(3),
      spread: chance.happens(0.2),
      end: chance.of(["completed", "skipped", "not_found", "too_much", "tingling", "stopped", "stop_sign"]),
    };
    if (purpose === "press_test") spot.familiar = chance.of(["no", "partly", "yes"]);
    if (chance.happens(0.4)) spot.number = chance.below(11);
    return spot;
  }

  session(state) {
    const { chance } = state;
    const id = `${state.seed.toString(16)}-s${state.sessions.length}${chance.happens(0.1) ? ", =1" : ""}`;
    state.sessions.push(id);
    const plan = chance.of(this.plans);
    const purpose = plan.made_from.purpose;
    const events = [];
    if (chance.happens(0.9)) {
      const body = { session: id, purpose, spots: plan.spots };
      if (chance.happens(0.8)) body.plan = plan;
      events.push(this.event(state, "session_started", body));
    }
    let later = 1000;
    for (let i = chance.below(6); i > 0; i -= 1) {
      events.push(this.event(state, "session_signalled", this.signalOf(chance, id, later), later));
      later += 1 + chance.below(60_000);
    }
    if (chance.happens(0.8)) {
      const spots = Array.from({ length: chance.below(4) }, () => this.spotDone(chance, purpose));
      const record = { purpose, length_ms: later, pressed_ms: chance.below(later), spots, guarding: chance.happens(0.2),
        finished: chance.happens(0.6) };
      if (chance.happens(0.2)) record.stop_sign = chance.of(["numb_or_shooting", "unwell", "tingling"]);
      const ended = this.event(state, "session_ended", { session: id, record }, later);
      events.push(ended);
      if (chance.happens(0.1)) events.push({ ...ended, id: ended.id.replace(/.$/, (c) => (c === "0" ? "1" : "0")) });
    }
    return events;
  }

  signalOf(chance, session, at) {
    const signal = chance.of(this.signals);
    return signal === "number" ? { session, at, signal, strength: chance.below(11) } : { session, at, signal };
  }

  session_signalled({ chance, sessions, seed }) {
    return this.signalOf(chance, sessions.length > 0 ? chance.of(sessions) : `${seed}-never`, chance.below(100_000));
  }

  followed_up({ chance, sessions, seed }) {
    const answers = { soreness: chance.below(11), trend: chance.of(["better", "same", "worse"]),
      bruise: chance.of(["none", "small", "large"]),
      symptoms: Object.fromEntries(chance.some(this.vocabulary.symptoms, 3).map((s) => [s.id, this.answer(chance)])) };
    if (chance.happens(0.5)) answers.pain = chance.below(11);
    if (chance.happens(0.5)) answers.pain_before = chance.below(11);
    return { session: sessions.length > 0 ? chance.of(sessions) : `${seed}-never`, day: chance.below(3), answers,
      advice: chance.of(["same", "lighter", "rest", "seek_care", "emergency"]), next: { ceiling: 3, hold_share: 80 } };
  }

  taken_back({ chance }) {
    return { question: chance.of(this.vocabulary.questions).id, because: chance.of(["mistake", "changed", "seen"]) };
  }

  clinician_allowed({ chance }) {
    return { question: chance.of(this.vocabulary.questions).id, until: "2027-02-28", ceiling: chance.below(6) };
  }

  noted({ chance }) {
    const text = chance.of(words);
    return chance.happens(0.7) ? { pain: chance.below(11), text } : { text };
  }

  country_chosen({ chance }) {
    return { country: chance.of(this.vocabulary.emergency_numbers.filter((n) => n.country !== "")).country };
  }

  guarding_told({ chance, sessions }) {
    if (sessions.length === 0) return undefined;
    const [clenching, breath_held, shoulders_up] = [0, 1, 2].map(() => this.answer(chance));
    const guarding = { clenching, breath_held, shoulders_up };
    return { session: chance.of(sessions), asked: chance.of(["before", "after"]), guarding };
  }

  pain_told({ chance }) {
    const told = { asked: chance.of(["now", "worst", "moving"]), pain: chance.below(11) };
    return chance.happens(0.7) ? { ...told, side: chance.of(["left", "right", "middle"]) } : told;
  }

  /** Names that come back, under other words or the same; of what is only white space, some is no goal. */
  goal_named({ chance }) {
    const said = words.filter((text) => /[^ \n]/.test(text));
    return { goal: chance.of(goals), text: chance.of([...said, "\t", "put the coat on", "put the coat on"]) };
  }

  goal_scored({ chance }) {
    return { goal: chance.of(goals), ability: chance.below(11) };
  }

  global_change_told({ chance }) {
    return { change: chance.of(changes) };
  }

  range_measured({ chance }) {
    const motion = chance.of(Object.keys(motions));
    return { motion, side: chance.of(motions[motion]), tries: [0, 1, 2].map(() => chance.below(181)) };
  }

  trial_begun({ chance }) {
    const arms = ["massage", "heat", "movement", "nothing"].filter(() => chance.happens(0.5)).slice(0, 3);
    if (arms.length < 2) return undefined;
    const outcome = chance.of(["now", "worst", "moving"]);
    const rounds = 7 + chance.below(3);
    return { trial: chance.of(goals), arms, turn_days: 1, rounds, outcome, seed: chance.below(2 ** 32) };
  }

  trial_stopped({ chance }) {
    return { trial: chance.of(goals) };
  }
}

/** The same with left and right changed over wherever a side stands, and nowhere else. */
export function mirrored(value) {
  if (Array.isArray(value)) return value.map(mirrored);
  if (value === null || typeof value !== "object") return value;
  const other = { left: "right", right: "left" };
  return Object.fromEntries(Object.entries(value).map(([key, held]) =>
    [key, key === "side" && other[held] ? other[held] : mirrored(held)]));
}
