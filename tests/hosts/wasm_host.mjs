// Unknot as the page runs it: the WebAssembly module, its call and nothing around it (ABI: src/wasm/module.cpp).
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const wordVerbs = new Set(["understand", "learn", "progress", "trial", "summary"]);
const exchangeVerbs = new Set(["fhir", "read_fhir", "diary", "read_diary"]);

class Module {
  constructor(path) {
    // No imports are given: a module that asks the system for anything does not start.
    this.exports = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(path))).exports;
    this.exports._initialize();
  }

  /** `verb` and `request` are bytes. */
  call(verb, request) {
    const { u_alloc, u_free, u_call, u_len, u_ok, memory } = this.exports;
    const verbAt = u_alloc(verb.length);
    const requestAt = u_alloc(request.length);
    new Uint8Array(memory.buffer, verbAt, verb.length).set(verb);
    new Uint8Array(memory.buffer, requestAt, request.length).set(request);
    const answerAt = u_call(verbAt, verb.length, requestAt, request.length);
    const body = Buffer.from(new Uint8Array(memory.buffer, answerAt, u_len()));
    const ok = u_ok() === 1;
    u_free(verbAt);
    u_free(requestAt);
    return { body, ok };
  }
}

/** Answers verbs in this process. The other modules, if they were built, answer the verbs that are theirs. */
export class WasmHost {
  name = "wasm";

  constructor(build) {
    const paths = ["unknot", "unknot_words", "unknot_exchange"].map((name) => join(build, "wasm", `${name}.wasm`));
    this.main = new Module(paths[0]);
    this.words = existsSync(paths[1]) ? new Module(paths[1]) : this.main;
    this.exchange = existsSync(paths[2]) ? new Module(paths[2]) : this.main;
  }

  async answer(verb, request) {
    return this.moduleOf(verb).call(Buffer.from(verb), request);
  }

  moduleOf(verb) {
    if (wordVerbs.has(verb)) return this.words;
    return exchangeVerbs.has(verb) ? this.exchange : this.main;
  }

  async close() {}
}
