import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Learner } from '@/e2e/harness/client'

/** What came of ticks that were each sent again, under one key, until they were answered with yes. */
export type Ticked = {
  /** From the first try to the yes, in milliseconds. */
  readonly times: number[]
  /** First answers other than yes. */
  readonly refusals: string[]
  /** Ticks that were given up. */
  readonly lost: string[]
}

export type Ticking = {
  /** Waits until so many ticks more were answered. */
  readonly answered: (count: number) => Promise<void>
  readonly end: () => Promise<Ticked>
}

const STEPS = ['http', 'docker', 'git-basics']
/** So that nobody meets the limit of a log within a drill. */
const PAUSE_MS = 120
/** As long as a page goes on trying. */
const PATIENCE_MS = 120_000

/** People who each tick one step after the other, on one server, until told to end. */
export function startTicking(people: readonly Learner[], url: string): Ticking {
  const ticked: Ticked = { times: [], refusals: [], lost: [] }
  let isOver = false
  const work = people.map(async (person) => {
    for (let turn = 0; !isOver; turn++) {
      await tick(person, url, turn, ticked)
      await wait(PAUSE_MS)
    }
  })
  return {
    answered: async (count) => {
      const goal = ticked.times.length + count
      while (ticked.times.length < goal) await wait(20)
    },
    end: async () => {
      isOver = true
      await Promise.all(work)
      return ticked
    },
  }
}

async function tick({ name, client }: Learner, url: string, turn: number, ticked: Ticked): Promise<void> {
  const [key, began] = [randomUUID(), performance.now()]
  const status = Math.floor(turn / STEPS.length) % 2 === 0 ? 'done' : 'not-started'
  const init = {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, cookie: client.cookie },
    body: JSON.stringify({ status }),
  }
  for (let attempt = 1; ; attempt++) {
    const said = await readAnswer(`${url}/api/v1/me/progress/${STEPS[turn % STEPS.length]}`, init)
    if (said === '200') return void ticked.times.push(performance.now() - began)
    if (attempt === 1) ticked.refusals.push(said)
    if (performance.now() - began > PATIENCE_MS) return void ticked.lost.push(`a tick of ${name} was lost: ${said}`)
    await wait(200)
  }
}

async function readAnswer(url: string, init: RequestInit): Promise<string> {
  try {
    const answer = await fetch(url, init)
    const text = await answer.text()
    return answer.ok ? '200' : `${answer.status} ${text.slice(0, 120)}`
  } catch (error) {
    return `no answer: ${(error as Error).message}`
  }
}

/** In one line, such as `412 ticks, the worst took 2.05 s; 0 were tried again, 0 lost`. */
export const describeTicks = ({ times, refusals, lost }: Ticked): string =>
  `${times.length} ticks, the worst took ${(Math.max(0, ...times) / 1000).toFixed(2)} s; ${refusals.length} were tried again, ${lost.length} lost`
