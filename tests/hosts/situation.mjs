// Scenarios on disk: tests/scenarios/<area>/<name>/{situation.json, decision.json, why.md}.
//
// situation.json is {"verb", "request"}, or, for bytes no JSON writer would make, {"verb", "raw"}, {"verb",
// "raw_base64"} or {"verb", "generate": {"kind": "nested" | "long", "size"}}. Inside a request
//   {"$answer_of": "../other#/pointer"}   stands for the answer to another scenario, or a part of it
//   {"$part": "../../parts/file.json"}    stands for a file
// both with "$but": {pointer: value} laid over it ("/list/-" adds at the end) and "$without": [pointers] taken out.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve as resolvePath } from "node:path";

const contentVersion = /^[0-9a-f]{16}$/; // wherever it stands by itself
const versionKeys = new Set(["content_version", "engine_version"]);

/** The folders of all scenarios below `root`, as sorted names like "screening/chest-pain". */
export function scenarioNames(root) {
  const names = [];
  const walk = (folder) => {
    if (existsSync(join(folder, "situation.json"))) names.push(relative(root, folder));
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) walk(join(folder, entry.name));
    }
  };
  walk(root);
  return names.sort();
}

/** Reads situations; answers that one needs of another come from `host`, each asked for once. */
export class Situations {
  constructor(root, host) {
    this.root = root;
    this.host = host;
    this.answers = new Map();
  }

  read(name) {
    return JSON.parse(readFileSync(join(this.root, name, "situation.json"), "utf8"));
  }

  /** {verb, bytes}: what to send. */
  async request(name, asking = []) {
    if (asking.includes(name)) throw new Error(`${[...asking, name].join(" needs ")}`);
    const situation = this.read(name);
    const { verb } = situation;
    if ("raw" in situation) return { verb, bytes: Buffer.from(situation.raw) };
    if ("raw_base64" in situation) return { verb, bytes: Buffer.from(situation.raw_base64, "base64") };
    if ("generate" in situation) return { verb, bytes: generated(situation.generate) };
    if (!("request" in situation)) throw new Error(`${name}: nothing to send`);
    const value = await this.fill(situation.request, join(this.root, name), [...asking, name]);
    return { verb, bytes: Buffer.from(JSON.stringify(value)) };
  }

  async answerOf(name, asking) {
    if (!this.answers.has(name)) {
      const { verb, bytes } = await this.request(name, asking);
      this.answers.set(name, JSON.parse((await this.host.answer(verb, bytes)).body));
    }
    return structuredClone(this.answers.get(name));
  }

  async fill(value, folder, asking) {
    if (Array.isArray(value)) return Promise.all(value.map((each) => this.fill(each, folder, asking)));
    if (value === null || typeof value !== "object") return value;
    const named = "$answer_of" in value || "$part" in value;
    if (!named) {
      const members = Object.entries(value).map(async ([key, held]) => [key, await this.fill(held, folder, asking)]);
      return Object.fromEntries(await Promise.all(members));
    }
    const [path, pointer = ""] = (value.$answer_of ?? value.$part).split("#");
    const place = resolvePath(folder, path);
    let held;
    if ("$part" in value) held = await this.fill(JSON.parse(readFileSync(place, "utf8")), dirname(place), asking);
    else held = await this.answerOf(relative(this.root, place), asking);
    held = at(held, pointer);
    for (const [where, what] of Object.entries(value.$but ?? {})) {
      put(held, where, await this.fill(what, folder, asking));
    }
    for (const where of value.$without ?? []) take(held, where);
    return held;
  }
}

function keysOf(pointer) {
  return pointer.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function at(value, pointer) {
  let here = value;
  for (const key of keysOf(pointer)) {
    if (here === undefined || here === null || !(key in Object(here))) throw new Error(`nothing at ${pointer}`);
    here = here[key];
  }
  return here;
}

function put(value, pointer, what) {
  const keys = keysOf(pointer);
  const last = keys.pop();
  const holder = at(value, keys.map((key) => `/${key}`).join(""));
  if (Array.isArray(holder) && last === "-") holder.push(what);
  else holder[last] = what;
}

function take(value, pointer) {
  const keys = keysOf(pointer);
  const last = keys.pop();
  const holder = at(value, keys.map((key) => `/${key}`).join(""));
  if (!(last in holder)) throw new Error(`nothing to take out at ${pointer}`);
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
}

function generated({ kind, size }) {
  if (kind === "nested") return Buffer.from(`{"pains":${"[".repeat(size - 1)}${"]".repeat(size - 1)}}`);
  if (kind === "long") return Buffer.concat([Buffer.from("{"), Buffer.alloc(size - 2, " "), Buffer.from("}")]);
  throw new Error(`cannot generate ${kind}`);
}

/** An answer as decisions hold it: versions out, keys sorted, one member a line. */
export function decisionText(value) {
  return `${JSON.stringify(sorted(value), null, 1)}\n`;
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value === "string" && contentVersion.test(value)) return "*";
  if (value === null || typeof value !== "object") return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, versionKeys.has(key) ? "*" : sorted(value[key])]));
}

/** The canonical bytes of a value: keys sorted, no spaces, no escapes but the needed ones. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "string") return `"${value.replace(/["\\]/g, "\\$&").replace(/[\u0000-\u001f]/g, escaped)}"`;
  if (value === null || typeof value !== "object") return String(value);
  const members = Object.keys(value).sort().map((key) => `${canonical(key)}:${canonical(value[key])}`);
  return `{${members.join(",")}}`;
}

function escaped(control) {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** The status that content/errors.toml gives each error. */
export function statusOfErrors(errorsToml) {
  const found = readFileSync(errorsToml, "utf8").matchAll(/^id = "(\w+)"\nhttp = (\d+)$/gm);
  return new Map([...found].map(([, code, status]) => [code, Number(status)]));
}
