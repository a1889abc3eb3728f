import { createClient } from '@libsql/client'
import { expect, type Page } from '@playwright/test'
import { server } from './server'
import type { Served } from './shaky-proxy'

/** What the list of steps showed as saved, and of which steps it said that it was not, from one moment until the next. */
export type Claim = {
  readonly at: number
  readonly done: readonly string[]
  readonly unsaved: readonly string[]
  readonly total: number
}

declare global {
  interface Window {
    claims: Claim[]
  }
}

/** From the next page on, keeps all that the list ever shows as saved: after every change of the page, not now and then. */
export async function keepClaims(page: Page): Promise<void> {
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

/** What the server had by then, from what it answered: each write of one step or of many. */
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
 * Holds every claim of a page that began with nothing done to what the server had at that moment. The total is of what is
 * saved: a step that was done and that the page says is not saved may still be counted, for until the answer comes nobody
 * on this side of the network knows whether its undo has arrived.
 */
export async function expectNoFalseClaim(page: Page, served: readonly Served[]): Promise<void> {
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

/** Somebody's log, as it stands in the database, with the slugs of the steps, as the list has them. */
export async function readEvents(email: string): Promise<readonly { step: string; to: string }[]> {
  const client = createClient({ url: server.env.DATABASE_URL, timeout: 5000 })
  const { rows } = await client.execute({
    sql: `SELECT "slug", "to" FROM "Event" JOIN "User" ON "User"."id" = "learnerId" JOIN "Step" ON "Step"."id" = "stepId" WHERE "email" = ? ORDER BY "sequence"`,
    args: [email],
  })
  client.close()
  return rows.map(({ slug, to }) => ({ step: String(slug), to: String(to) }))
}
