// The program under test: build/unknot, started on a free port with a folder of its own, and ended again.
import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const binary = fileURLToPath(new URL('../../build/unknot', import.meta.url))
const run = promisify(execFile)

/** What the command line answers to a verb, with its line end. */
export async function answerOf(verb, request) {
  const asking = run(binary, [verb], { maxBuffer: 1 << 26 })
  asking.child.stdin.end(JSON.stringify(request))
  return (await asking).stdout
}

export class Program {
  #process

  static async start() {
    const program = new Program()
    program.data = await mkdtemp(join(tmpdir(), 'unknot-e2e-'))
    await program.serve(0)
    return program
  }

  /** Serves on a port; 0 takes any free one. The link carries the launch token. */
  async serve(port) {
    const given = ['serve', '--port', String(port), '--data', this.data]
    this.#process = spawn(binary, given, { stdio: ['ignore', 'pipe', 'ignore'] })
    const child = this.#process
    this.link = await new Promise((resolve, reject) => {
      let text = ''
      child.stdout.on('data', (bytes) => {
        text += bytes
        const line = /^(http:\S+)\n/.exec(text)
        if (line) resolve(line[1])
      })
      child.once('exit', (code) => reject(new Error(`unknot serve ended with ${code}: ${text}`)))
    })
    this.origin = new URL(this.link).origin
  }

  async stop() {
    const child = this.#process
    this.#process = undefined
    if (!child || child.exitCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await gone
  }

  /** Again on the same port, with the same journal. */
  restart = () => this.serve(Number(new URL(this.origin).port))

  async exportJournal() {
    const { stdout } = await run(binary, ['journal', 'export', '--data', this.data], { maxBuffer: 1 << 26 })
    return stdout
  }

  /** The last session: its record, and its cues replayed. Fails if another end comes out than is on record. */
  async replay() {
    const { stdout: record } = await run(binary, ['journal', 'session', '--data', this.data])
    const replaying = run(binary, ['replay', '--cues'])
    replaying.child.stdin.end(record)
    const cues = (await replaying).stdout.trim().split('\n')
    return { record: JSON.parse(record), cues: cues.map((line) => JSON.parse(line)) }
  }

  async end() {
    await this.stop()
    await rm(this.data, { recursive: true, force: true })
  }
}
