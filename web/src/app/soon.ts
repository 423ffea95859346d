// Work that can wait for the picture: it is done once the next frame is drawn, so that nobody waits to see it.

/** A page may draw no frame for a while; the work waits no longer than this. */
const atMostMs = 100

let waiting: (() => void)[] = []
let timer: ReturnType<typeof setTimeout> | undefined

function doAll(): void {
  clearTimeout(timer)
  const all = waiting
  waiting = []
  for (const work of all) work()
}

/** Calls in the order of asking; at once on a page that is put away: it draws nothing and may be gone by then. */
export function soon(work: () => void): void {
  waiting.push(work)
  if (document.visibilityState === 'hidden') return doAll()
  if (waiting.length > 1) return
  timer = setTimeout(doAll, atMostMs)
  requestAnimationFrame(() => setTimeout(doAll, 0))
}

addEventListener('pagehide', doAll)
document.addEventListener('visibilitychange', doAll)
