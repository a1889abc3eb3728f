import { createClient } from '@libsql/client'
import { expect, type Page } from '@playwright/test'
import { server } from '../server'
import type { Served } from './shaky-proxy'

/** State of the step list between two changes: the steps shown as done, those marked as not saved, and the total. */
export type ShownProgress = {
  readonly at: number
  readonly done: readonly string[]
  readonly unsaved: readonly string[]
  readonly total: number
}

declare global {
  interface Window {
    claims: ShownProgress[]
  }
}

/** Records all states of the list, from the next page on: after every change of the page, so that none is missed. */
export async function recordShownProgress(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.claims = []
    let before = ''
    const look = () => {
      const total = document.querySelector('[data-testid="totals"] strong')
      if (!total) return
      const getSteps = (ticks: string) =>
        [...document.querySelectorAll(ticks)].map((tick) => tick.closest<HTMLElement>('[data-step]')?.id ?? '')
      const done = getSteps('[data-tick][aria-checked="true"]:not([data-unsaved])')
      const unsaved = getSteps('[data-tick][data-unsaved]')
      const now = { done, unsaved, total: Number.parseInt(total.textContent ?? '', 10) }
      if (JSON.stringify(now) === before) return
      before = JSON.stringify(now)
      window.claims.push({ at: Date.now(), ...now })
    }
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true })
  })
}

type Change = { readonly at: number; readonly step: string; readonly status: string }

/** Lists the server's changes of steps with their times, from its responses to writes of one step or of many. */
function changesIn(served: readonly Served[]): readonly Change[] {
  return served
    .filter(({ status }) => status === 200)
    .flatMap(({ at, answer }) => {
      const { step, results } = JSON.parse(answer)
      const states = step ? [step] : results.flatMap((one: { state?: object }) => one.state ?? [])
      return states.map(({ slug, status }: { slug: string; status: string }) => ({ at, step: slug, status }))
    })
}

/**
 * Checks every recorded state, from an empty start, against the server's state at that moment. The total counts saved
 * steps: a done step that is marked as not saved may still be counted, because until the response comes nobody on this
 * side of the network knows whether its undo has arrived.
 */
export async function expectShownProgressSaved(page: Page, served: readonly Served[]): Promise<void> {
  const changes = changesIn(served)
  const claims = await page.evaluate(() => window.claims)
  expect(claims.length).toBeGreaterThan(1)
  let before: readonly string[] = []
  for (const { at, done, unsaved, total } of claims) {
    const had = new Map<string, string>()
    const onceDone = new Set<string>()
    for (const { step, status } of changes.filter((change) => change.at <= at + 1)) {
      had.set(step, status)
      if (status === 'done') onceDone.add(step)
    }
    const appeared = done.filter((id) => !before.includes(id))
    const onServer = [...had].filter(([, status]) => status === 'done').map(([id]) => id)
    expect(onServer, `shown as done at ${at}`).toEqual(expect.arrayContaining(appeared))
    const counted = new Set([...onServer, ...unsaved.filter((id) => onceDone.has(id))])
    expect(total, `counted as done at ${at}`).toBeLessThanOrEqual(counted.size)
    before = done
  }
}

/** Reads a person's log from the database, with the slugs of steps as in the list. */
export async function readEvents(email: string): Promise<readonly { step: string; to: string }[]> {
  const client = createClient({ url: server.env.DATABASE_URL, timeout: 5000 })
  const { rows } = await client.execute({
    sql: `SELECT "slug", "to" FROM "Event" JOIN "User" ON "User"."id" = "learnerId" JOIN "Step" ON "Step"."id" = "stepId" WHERE "email" = ? ORDER BY "sequence"`,
    args: [email],
  })
  client.close()
  return rows.map(({ slug, to }) => ({ step: String(slug), to: String(to) }))
}
