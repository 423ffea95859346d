// Measures what Unknot promises in numbers and prints one table.
//   node bench/run.mjs [--short] [--json FILE] [--bin DIR]
// Needs the programs of `cmake --build --preset release --target unknot bench`; the page's weight needs build/page.
// Times are the best of several rounds: other work on the machine only ever adds. Floors are of the same run.
import { spawn, spawnSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { firstLoad } from './page_weight.mjs'
import { answers, reading, table } from './table.mjs'

const root = new URL('..', import.meta.url).pathname
const options = readOptions(process.argv.slice(2))
const work = join(root, `build/bench-${process.pid}`)
const rows = []

function readOptions(words) {
  const read = { short: false, json: '', bin: join(root, 'build/release') }
  while (words.length > 0) {
    const word = words.shift()
    if (word === '--short') read.short = true
    else if ((word === '--json' || word === '--bin') && words.length > 0) read[word.slice(2)] = words.shift()
    else fail(`unknown option ${word}`)
  }
  return read
}

function fail(why) {
  console.error(`bench: ${why}`)
  process.exit(2)
}

function program(name) {
  const path = join(options.bin, name)
  if (!existsSync(path)) fail(`${path} is not there: cmake --build --preset release --target unknot bench`)
  return path
}

/** Runs a program of bench/ and reads what it prints. */
function measured(name, ...words) {
  const ran = spawnSync(program(name), words.map(String), { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (ran.status !== 0) fail(`${name} ${words.join(' ')}: ${ran.stderr}`)
  return JSON.parse(ran.stdout)
}

// ---- the core, and the door of JSON ------------------------------------------------------------------------------

function core() {
  const events = options.short ? 10_000 : 100_000
  const ran = measured('bench_core', events, '--benchmark_format=json',
    `--benchmark_min_time=${options.short ? 0.01 : 0.1}`, `--benchmark_repetitions=${options.short ? 3 : 7}`)
  const best = new Map()
  for (const one of ran.benchmarks) {
    if (one.run_type !== 'iteration') continue
    best.set(one.run_name, Math.min(one.cpu_time, best.get(one.run_name) ?? Infinity))
  }
  const us = (name) => best.get(name) / 1000
  const call = { floor: us('core/floor_call'), of: 'an empty call' }
  const inCore = (what, name, below) => rows.push({ what, ours: us(`core/${name}`), unit: 'µs', ...call, below })
  inCore('verdict of a full check, clear', 'verdict_clear', 5)
  inCore('verdict of a full check, alarming', 'verdict_alarming', 5)
  inCore('ranking from a full map', 'rank', 5)
  inCore('a spoken sentence understood', 'understand', 50)
  inCore('one session tick', 'session_tick', 0.5)
  inCore('search in Learn', 'search')
  inCore('a plan', 'plan')
  inCore(`one event remembered after ${events}`, `remember_one/${events}`)
  for (const verb of ['screen_clear', 'screen_alarming', 'find', 'session', 'follow_up']) {
    const bytes = ran.context[`bytes/${verb}`]
    rows.push({ what: `JSON to JSON: ${verb} (${bytes} bytes)`, ours: us(`json/${verb}`), unit: 'µs',
      floor: us(`json_floor/${verb}`), of: `nlohmann reads and writes; copying ${reading(us(`json_copy/${verb}`))}`,
      below: 50 })
  }
  for (const [name, what] of [['replay', 'as it is kept'], ['replay_beats', 'with a tick every 200 ms']]) {
    const { [`events/${name}`]: happened, [`bytes/${name}`]: bytes } = ran.context
    rows.push({ what: `a session of 20 minutes replayed, ${what} (${happened} events), in the core`,
      ours: us(`core/${name}`) / 1000, unit: 'ms', floor: call.floor / 1000, of: call.of, below: 5 })
    rows.push({ what: `the same from its record to its cues (${bytes} bytes)`, ours: us(`json/${name}`) / 1000,
      unit: 'ms', floor: us(`json_floor/${name}`) / 1000, of: 'nlohmann reads and writes the record', below: 5 })
  }
  const opened = (past) => us(`json/open/${past}`) / 1000
  rows.push({ what: `open a person with ${events} events`, ours: opened(events), unit: 'ms',
    floor: opened(events / 100), of: `with ${events / 100} events`, below: 50 })
  const years = (what, name, below) => rows.push({ what, ours: us(`core/${name}/3650`) / 1000, unit: 'ms',
    floor: us(`core/${name}/1825`) / 1000, of: `five; twenty ${reading(us(`core/${name}/7300`) / 1000)} ms`, below })
  years('progress over ten years of daily use, in the core', 'progress', 5)
  const told = ran.context['events/measured/3650']
  years(`ten years of what is measured remembered (${told} events)`, 'remember_measured', 5)
  years(`all of ten years remembered (${ran.context['events/all/3650']} events)`, 'remember_all')
  rows.push({ what: `all ${events} events folded anew`, ours: us(`core/fold_all/${events}`) / 1000, unit: 'ms' })
}

// ---- start -------------------------------------------------------------------------------------------------------

function start() {
  const runs = options.short ? 5 : 20
  const request = join(work, 'request.json')
  writeFileSync(request, '{"answers":{"chest_pain":"no","fever":"unsure"}}')
  const nothing = measured('bench_process', 'answers', runs, request, '/bin/true')
  const hello = measured('bench_process', 'answers', runs, request, program('bench_hello'))
  const ours = measured('bench_process', 'answers', runs, request, unknot(), 'screen')
  const of = `hello world in C++; /bin/true ${reading(nothing.median_ms)} ms, ${reading(nothing.max_kb / 1024)} MB`
  rows.push({ what: `start to first answer, median of ${runs} (best ${reading(ours.min_ms)})`, ours: ours.median_ms,
    unit: 'ms', floor: hello.median_ms, of, below: 20 })
  rows.push({ what: 'memory until the first answer', ours: ours.max_kb / 1024, unit: 'MB',
    floor: hello.max_kb / 1024, of, below: 15 })
  const data = join(work, 'start')
  const server = measured('bench_process', 'health', runs, unknot(), 'serve', '--port', 0, '--data', data)
  rows.push({ what: `server: start to first /health, median (best ${reading(server.min_ms)})`, ours: server.median_ms,
    unit: 'ms', floor: hello.median_ms, of: 'hello world in C++', below: 20 })
  rows.push({ what: 'server: memory, one request', ours: server.max_kb / 1024, unit: 'MB', floor: hello.max_kb / 1024,
    of: 'hello world in C++', below: 15 })
}

/** The one of the same build, or the one that ./run has put in its place. */
function unknot() {
  const installed = join(root, 'build/unknot')
  return !existsSync(join(options.bin, 'unknot')) && existsSync(installed) ? installed : program('unknot')
}

// ---- durable appends over HTTP -----------------------------------------------------------------------------------

/** Starts a server and gives its port, token and how to end it. */
async function serving(path, ...words) {
  const server = spawn(path, words, { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  let said = ''
  server.stderr.on('data', (bytes) => { said += bytes })
  const told = await new Promise((resolve, reject) => {
    let text = ''
    server.stdout.on('data', (bytes) => { text += bytes; if (text.includes('\n')) resolve(text) })
    server.once('exit', () => reject(new Error(`${path} did not start: ${said}`)))
  })
  const [, port, token] = /http:\/\/127\.0\.0\.1:(\d+)\/\?token=(\w+)/.exec(told)
  const ticks = () => readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13)
    .reduce((sum, hundredths) => sum + Number(hundredths), 0)
  const load = (what, clients, seconds) => {
    const before = ticks()
    const ran = measured('bench_load', what, port, token, clients, seconds)
    const all = ran.requests / 0.9  // the first tenth is not counted
    return { ...ran, cpu_us: (ticks() - before) * 10_000 / all }
  }
  return { load,
    end: () => { server.kill('SIGTERM'); return ended } }
}

async function append() {
  const seconds = options.short ? 0.5 : 3
  const ours = await serving(unknot(), 'serve', '--port', '0', '--data', join(work, 'ours'))
  const single = await serving(program('bench_store'), 'serve', join(work, 'single'))
  const best = {}
  const keep = (name, ran) => { if (!best[name] || ran.per_second > best[name].per_second) best[name] = ran }
  for (let round = 0; round < (options.short ? 1 : 3); ++round) {
    keep('disk', measured('bench_store', 'disk', join(work, 'disk'), seconds / 3))
    keep('ours1', ours.load('push', 1, seconds))
    keep('ours64', ours.load('push', 64, seconds))
    keep('single64', single.load('push', 64, seconds))
    keep('health64', ours.load('health', 64, seconds))
    keep('commits', measured('bench_store', 'commits', join(work, `commits${round}`), seconds / 3))
  }
  await Promise.all([ours.end(), single.end()])
  appendRows(best)
}

function appendRows(best) {
  const per = { unit: '/s', more: true }
  rows.push({ what: 'durable check-in over HTTP, 1 client', ours: best.ours1.per_second, ...per,
    floor: best.disk.per_second, of: `4 KiB synced to disk, nothing else (p99 ${reading(best.disk.p99_ms)} ms)` })
  rows.push({ what: 'the same, latency p50', ours: best.ours1.p50_ms, unit: 'ms', floor: best.disk.p50_ms,
    of: '4 KiB synced to disk' })
  rows.push({ what: 'durable check-in over HTTP, 64 clients', ours: best.ours64.per_second, ...per,
    floor: best.health64.per_second, of: 'GET /health, 64 clients: HTTP alone', above: 40_000 })
  rows.push({ what: 'the same, against one commit per request', ours: best.ours64.per_second, ...per,
    floor: best.single64.per_second, of: 'the same server, one commit a request', times: 10 })
  rows.push({ what: 'the same, latency p99', ours: best.ours64.p99_ms, unit: 'ms', floor: best.single64.p99_ms,
    of: 'the same server, one commit a request', below: 5 })
  rows.push({ what: 'processor time of the server for a check-in', ours: best.ours64.cpu_us, unit: 'µs',
    floor: best.health64.cpu_us, of: 'for GET /health' })
  rows.push({ what: 'one event, one commit, no HTTP', ours: best.commits.per_second, ...per,
    floor: best.disk.per_second, of: '4 KiB synced to disk' })
}

// ---- the page ----------------------------------------------------------------------------------------------------

function page() {
  const folder = join(root, 'build/page')
  if (!existsSync(join(folder, 'index.html'))) {
    console.error('bench: build/page is not there, so the page is not weighed')
    return
  }
  let weighed
  try {
    weighed = firstLoad(folder, join(root, 'build/release/content/words/en/path.json'))
  } catch (problem) {
    console.error(`bench: the page is not weighed: ${problem.message}`)
    return
  }
  const kb = (bytes) => bytes / 1000
  const parts = Object.entries(weighed.parts).map(([kind, bytes]) => `${kind} ${reading(kb(bytes))}`).join(', ')
  rows.push({ what: `page, first load, brotli (${parts})`, ours: kb(weighed.compressed), unit: 'kB',
    floor: kb(weighed.plain), of: 'not compressed', below: 130 })
}

/** Script while a finger paints, as web/e2e/painting_speed.mjs measures it in Chromium. */
function painting() {
  const made = spawnSync(process.execPath, [join(root, 'web/e2e/painting_speed.mjs')], { encoding: 'utf8' })
  if (made.status !== 0) {
    console.error(`bench: painting is not measured: ${made.stderr}`)
    return
  }
  const { down, place, up } = JSON.parse(made.stdout)
  const row = (what, ours, below) =>
    rows.push({ what: `painting at a quarter of the speed: ${what}`, ours, unit: 'ms', below })
  row('finger down', down)
  row('each place of the finger', place, 4)
  row('finger up', up)
}

rmSync(work, { recursive: true, force: true })
mkdirSync(work, { recursive: true })
const before = loadavg()[0]
try {
  core()
  start()
  await append()
  page()
  painting()
} finally {
  rmSync(work, { recursive: true, force: true })
}
console.log(table(rows))
const machine = { cpu: cpus()[0].model, cores: cpus().length, load_before: before, load_after: loadavg()[0] }
console.log(`\n${machine.cpu}, ${machine.cores} cores; load ${reading(machine.load_before)} before, ` +
  `${reading(machine.load_after)} after${options.short ? '; a short run: figures are rough' : ''}`)
if (options.json) writeFileSync(options.json, JSON.stringify({ machine, rows: rows.map(answers) }, null, 2) + '\n')
