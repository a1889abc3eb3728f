import { randomUUID } from 'node:crypto'
import type { Learner } from '@/e2e/harness/client'
import type { Ledger } from './ledger'
import { type Answer, send, untilAnswered } from './send'

/** A load that continues through every crash of the server, until it is ended. */
export type Load = { readonly end: () => Promise<void> }

/** Starts the load: each person ticks, ticks in batches and writes notes, all three concurrently, on separate steps. */
export function startLoad(people: readonly Learner[], steps: readonly string[], ledger: Ledger): Load {
  const state = { isOver: false }
  const third = Math.floor(steps.length / 3)
  const shares = [steps.slice(0, third), steps.slice(third, 2 * third), steps.slice(2 * third)] as const
  const work = people.flatMap((person) => [
    repeat(state, () => ticking(person, shares[0], ledger)),
    repeat(state, () => ticking(person, shares[1].slice(0, 4), ledger)),
    repeat(state, () => manyTicks(person, shares[1].slice(4), ledger)),
    repeat(state, () => writing(person, shares[2], ledger)),
  ])
  return {
    end: async () => {
      state.isOver = true
      await Promise.all(work)
    },
  }
}

async function repeat(
  state: { readonly isOver: boolean },
  begin: () => (turn: number) => Promise<void>,
): Promise<void> {
  const once = begin()
  for (let turn = 0; !state.isOver; turn++) await once(turn)
}

/** Returns `done` and `not-started` in alternate passes over the steps, so that each request changes something. */
const getStatus = (turn: number, steps: readonly string[]) =>
  Math.floor(turn / steps.length) % 2 === 0 ? 'done' : 'not-started'

function ticking(person: Learner, steps: readonly string[], ledger: Ledger) {
  return async (turn: number) => {
    const step = steps[turn % steps.length] ?? ''
    const [status, key] = [getStatus(turn, steps), randomUUID()]
    const answer = await answered(ledger, () =>
      send(person, 'PUT', `/me/progress/${step}`, { status }, { 'Idempotency-Key': key }),
    )
    if (answer.status !== 200) return void ledger.faults.push(`a tick of ${step} was answered ${shown(answer)}`)
    ledger.event(person.email, key, step, status)
    ledger.counts.tick++
  }
}

function manyTicks(person: Learner, steps: readonly string[], ledger: Ledger) {
  return async (turn: number) => {
    const status = turn % 2 === 0 ? 'done' : 'not-started'
    const changes = steps.map((step) => ({ step, status, idempotencyKey: randomUUID() }))
    const answer = await answered(ledger, () => send(person, 'POST', '/me/progress/batch', { changes }))
    const results = (answer.body as { results?: { ok: boolean }[] } | null)?.results
    if (answer.status !== 200 || !results?.every(({ ok }) => ok)) {
      return void ledger.faults.push(`${changes.length} ticks were answered ${shown(answer)}`)
    }
    for (const { step, idempotencyKey } of changes) ledger.event(person.email, idempotencyKey, step, status)
    ledger.counts.batch++
  }
}

/**
 * Saves notes. A note has a version instead of a key: a conflict on a retry means that the first attempt had saved it.
 */
function writing(person: Learner, steps: readonly string[], ledger: Ledger) {
  return async (turn: number) => {
    const step = steps[turn % steps.length] ?? ''
    const version = Math.floor(turn / steps.length)
    const body = `Note ${turn} of ${person.email}: ${'x'.repeat(400)}`
    let wasLost = false
    const ask = () => send(person, 'PUT', `/me/notes/${step}`, { body, version })
    const answer = await untilAnswered(ask, () => {
      if (!wasLost) ledger.lost++
      wasLost = true
    })
    const isSaved = answer.status === 200 || (answer.status === 409 && wasLost)
    if (!isSaved) return void ledger.faults.push(`a note on ${step} was answered ${shown(answer)}`)
    ledger.note(person.email, step, body, version + 1)
    ledger.counts.note++
  }
}

async function answered(ledger: Ledger, ask: () => Promise<Answer>): Promise<Answer> {
  let wasLost = false
  const once = async () => {
    const answer = await ask()
    // A conflict with concurrent requests: retries, as a page would.
    if (answer.status === 409) throw new Error('conflict')
    return answer
  }
  return untilAnswered(once, () => {
    if (!wasLost) ledger.lost++
    wasLost = true
  })
}

const shown = ({ status, body }: Answer): string => `${status} ${JSON.stringify(body).slice(0, 200)}`
