// Unknot as a server: one process for the whole run, its journal in a folder of its own.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

const startMs = 10_000;
const answerMs = 20_000;

export class HttpHost {
  name = "http";

  static async start(program) {
    const folder = mkdtempSync(join(tmpdir(), "unknot-hosts-"));
    const child = spawn(program, ["serve", "--port", "0", "--data", folder], { stdio: ["ignore", "pipe", "pipe"] });
    const host = new HttpHost(child, folder);
    try {
      host.port = await portOf(child);
    } catch (error) {
      await host.close();
      throw error;
    }
    return host;
  }

  constructor(child, folder) {
    this.child = child;
    this.folder = folder;
    this.agent = new Agent({ keepAlive: true, maxSockets: 8 });
    this.alive = true;
    child.on("exit", () => (this.alive = false));
    child.stderr.resume();
  }

  answer(verb, body) {
    const headers = { "Content-Type": "application/json", "Content-Length": body.length };
    const where = { host: "127.0.0.1", port: this.port, path: `/v1/${encodeURIComponent(verb)}`, method: "POST" };
    return new Promise((resolve, reject) => {
      const asked = httpRequest({ ...where, headers, agent: this.agent, timeout: answerMs }, (response) => {
        const parts = [];
        response.on("data", (part) => parts.push(part));
        response.on("error", reject);
        response.on("end", () => {
          const status = response.statusCode;
          resolve({ body: Buffer.concat(parts), status, ok: status === 200 });
        });
      });
      asked.on("timeout", () => asked.destroy(new Error(`no answer within ${answerMs} ms`)));
      asked.on("error", reject);
      asked.end(body);
    });
  }

  async close() {
    this.agent.destroy();
    if (this.alive && this.child.exitCode === null) {
      const gone = new Promise((resolve) => this.child.on("exit", resolve));
      this.child.kill("SIGTERM");
      const late = setTimeout(() => this.child.kill("SIGKILL"), 5_000);
      await gone;
      clearTimeout(late);
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The server says its address on the first line once it listens. */
function portOf(child) {
  return new Promise((resolve, reject) => {
    let said = "";
    let complaint = "";
    const late = setTimeout(() => reject(new Error("the server did not start in time")), startMs);
    child.stderr.on("data", (part) => (complaint += part));
    child.stdout.on("data", (part) => {
      said += part;
      const found = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(said);
      if (!found) return;
      clearTimeout(late);
      resolve(Number(found[1]));
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      clearTimeout(late);
      reject(new Error(`the server ended with ${code}: ${complaint.trim()}`));
    });
  });
}
