import { setTimeout as wait } from 'node:timers/promises'
import type { Learner } from '@/e2e/harness/client'

/** Simulates people who open pages with all their scripts and styles, and tick, until the drill ends. */

export type Seen = {
  readonly pages: number
  readonly files: number
  readonly ticks: ReadonlyMap<Learner, number>
  /** Requests with an unexpected answer. */
  readonly failures: readonly string[]
  /** Files that a page requested and no server had. */
  readonly missing: readonly string[]
}

const PAGES = ['/', '/guide', '/faq', '/pay', '/roadmaps/backend', '/roadmaps/backend/steps/git-basics', '/sign-in']
const OWN_PAGES = ['/dashboard', '/roadmaps/backend?view=list', '/settings', '/forecast']
const STEPS = ['http', 'docker', 'git-basics']
/** Longest delay after which a slow phone requests a page's scripts, in milliseconds. */
const SLOW_MS = 3000
/** Delay after which an open page requests further files, as lazy parts do. */
const OPEN_MS = 15_000
export const FILES = /static\/(?:chunks|css|media)\/[\w./~%@()[\]-]+?\.(?:js|css|woff2)/g

/** Starts the visitors. @returns a function that stops them and returns the results */
export async function visit(url: string, people: readonly Learner[], visitors: number): Promise<() => Promise<Seen>> {
  const [failures, missing, ticks] = [[] as string[], [] as string[], new Map<Learner, number>()]
  const counts = { pages: 0, files: 0 }
  let isOver = false
  const late: Promise<void>[] = []

  const ask = async (path: string, headers: Record<string, string> = {}) => {
    try {
      const answer = await fetch(url + path, { headers, redirect: 'manual' })
      return { status: answer.status, text: await answer.text() }
    } catch (error) {
      return { status: 0, text: String((error as Error).cause ?? error) }
    }
  }
  const askForFiles = async (files: readonly string[], page: string) => {
    for (const file of files) {
      const { status, text } = await ask(`/_next/${file}`)
      counts.files++
      if (status === 404) missing.push(`${file} of ${page}`)
      else if (status !== 200) failures.push(`${file}: ${status} ${text.slice(0, 80)}`)
    }
  }
  const open = async (path: string, cookie: string) => {
    const { status, text } = await ask(path, { accept: 'text/html', ...(cookie ? { cookie } : {}) })
    counts.pages++
    if (status !== 200) {
      failures.push(`${path}: ${status} ${text.slice(0, 80)}`)
      return
    }
    const files = [...new Set(text.match(FILES) ?? [])]
    await wait(Math.random() * SLOW_MS)
    await askForFiles(files, path)
    late.push(wait(isOver ? 0 : OPEN_MS).then(() => askForFiles(files.slice(0, 3), `${path}, open for a while`)))
  }
  const browse = async (paths: readonly string[], cookie: string) => {
    while (!isOver) await open(paths[Math.floor(Math.random() * paths.length)] ?? '/', cookie)
  }
  const tick = async (person: Learner) => {
    for (let n = ticks.get(person) ?? 0; !isOver; n++) {
      const status = Math.floor(n / STEPS.length) % 2 === 0 ? 'done' : 'not-started'
      const key = { 'idempotency-key': `${person.name}-tick-${Date.now()}-${n}` }
      const failure = await person.client
        .must('PUT', `/api/v1/me/progress/${STEPS[n % STEPS.length]}`, { status }, { headers: key })
        .then(() => null, String)
      if (failure === null) ticks.set(person, (ticks.get(person) ?? 0) + 1)
      else {
        failures.push(`a tick: ${failure.slice(0, 120)}`)
        // Repeats the tick, as pages do: the next tick of a step that already has its state would be no event.
        n--
      }
      await wait(200)
    }
  }

  const work = [
    ...Array.from({ length: visitors }, () => browse(PAGES, '')),
    ...people.map(({ client }) => browse(OWN_PAGES, client.cookie)),
    ...people.map(tick),
  ]
  return async () => {
    isOver = true
    await Promise.all(work)
    await Promise.all(late)
    return { ...counts, ticks, failures, missing }
  }
}
