// Unknot as a developer runs it: `unknot <verb> < request`.
import { spawn } from "node:child_process";

export class CommandLineHost {
  name = "command line";

  constructor(program) {
    this.program = program;
  }

  /** `body` is the answer without the newline that ends it; `newline` says that there was exactly one. */
  answer(verb, request) {
    return new Promise((resolve, reject) => {
      const child = spawn(this.program, [verb], { stdio: ["pipe", "pipe", "pipe"] });
      const out = [];
      const beside = [];
      child.stdout.on("data", (part) => out.push(part));
      child.stderr.on("data", (part) => beside.push(part));
      child.stdin.on("error", () => {}); // a request that is too large is not read to its end
      child.on("error", reject);
      child.on("close", (exit, signal) => {
        const all = Buffer.concat(out);
        const newline = all.at(-1) === 0x0a;
        const body = newline ? all.subarray(0, -1) : all;
        resolve({ body, newline, exit, signal, ok: exit === 0, beside: Buffer.concat(beside).toString() });
      });
      child.stdin.end(request);
    });
  }

  async close() {}
}
