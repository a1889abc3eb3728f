import { request } from 'node:http'
import { createClient } from '@libsql/client'
import type { Page } from '@playwright/test'
import { checkBriefs } from '@/content/checks/briefs'
import { startReference } from '@/lab/checks/reference/small/references'
import type { CheckRecord, Exchange } from '@/lib/learning/checks/kit/exchange'
import { runChecks } from '@/lib/learning/checks/kit/run-checks'
import { toLiveDriver } from '@/runner/live-driver'
import { expect, test } from './fixtures'
import { server } from './server'

type Code = { readonly code: string; readonly seed: string }
type Writable<Part> = Part extends object ? { -readonly [Key in keyof Part]: Writable<Part[Key]> } : Part
type Run = { code: string; brief: string; version: number; base: string; day: string; records: Writable<CheckRecord>[] }

async function getCode(page: Page): Promise<Code> {
  const answer = await page.request.post('/api/v1/me/checks', { data: { step: 'http' } })
  expect(answer.status()).toBe(201)
  return answer.json()
}

/** Runs the checks of the step as the runner does. @returns what it would send */
async function recordRun({ code, seed }: Code, base: string): Promise<Run> {
  const brief = checkBriefs.find(({ slug }) => slug === 'http')
  if (!brief) throw new Error('There is no brief of HTTP.')
  const [started, day] = [performance.now(), new Date().toISOString().slice(0, 10)]
  const driver = toLiveDriver({ base, apiKey: null, settings: {}, getTime: () => performance.now() - started })
  const ran = await runChecks(brief, driver, { seed, day })
  const records = structuredClone(ran.map(({ record }) => record)) as Writable<CheckRecord>[]
  return { code, brief: brief.slug, version: brief.version, base, day, records }
}

/** Moves the end of all codes into the past. */
async function expireCodes(): Promise<void> {
  const client = createClient({ url: server.env.DATABASE_URL, timeout: 5000 })
  await client.execute(`UPDATE "CheckCode" SET "expiresAt" = '2026-01-01T00:00:00.000+00:00'`)
  client.close()
}

const listExchanges = ({ records }: Run): Writable<Exchange>[] =>
  records.flatMap(({ events }) => events).flatMap(({ exchanges }) => exchanges)

const last = (run: Run): Writable<Exchange> => {
  const found = listExchanges(run).at(-1)
  if (!found) throw new Error('Nothing was sent.')
  return found
}

/** Edits of a run's exchanges, each with the word that it is refused with. */
const edits: readonly (readonly [what: string, edit: (run: Run) => void, words: string])[] = [
  [
    'an answer that ends before its request',
    (run) => {
      last(run).endedAt = last(run).startedAt - 1
    },
    'contradicts itself',
  ],
  [
    'an answer of another length than it says',
    (run) => {
      const found = listExchanges(run).find(({ answer }) => answer.body !== '')
      if (found) found.answer.headers['content-length'] = String(found.answer.body.length + 1)
    },
    'contradicts itself',
  ],
  ['an exchange cut out', (run) => void run.records.at(-1)?.events.pop(), 'contradicts itself'],
  [
    'a request that the seed does not lead to',
    (run) => {
      last(run).request.path += '1'
    },
    'don’t match this code’s seed',
  ],
  ['a check left out', (run) => void run.records.pop(), 'must have every check'],
  [
    'another day',
    (run) => {
      run.day = '2001-01-01'
    },
    'isn’t today',
  ],
]

/** Announces 10 MB and sends no more than their beginning: the answer comes before the rest could be written. */
function announceLargeRun(url: URL): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': 10_000_000 }
    const sent = request(url, { method: 'POST', headers }, async (response) => {
      let text = ''
      for await (const part of response) text += part
      resolve({ status: response.statusCode, text })
      sent.destroy()
    })
    sent.on('error', reject)
    sent.write('{"code":"')
  })
}

test('edited runs, another’s code, an old one and 10 MB are refused, each with its word', async ({ newLearner }) => {
  test.setTimeout(120_000)
  const { page } = await newLearner('Edda')
  const { page: others } = await newLearner('Bodo')
  const reference = await startReference('http')
  const send = (run: object) => page.request.post('/api/v1/checks', { data: run })
  const expectRefused = async (run: object, status: number, words: string) => {
    const answer = await send(run)
    expect(await answer.text(), words).toContain(words)
    expect(answer.status(), words).toBe(status)
  }
  try {
    // First, or the run would be refused as longer than that code exists.
    const { code: foreign } = await getCode(others)
    const run = await recordRun(await getCode(page), reference.base)
    for (const [what, edit, words] of edits) {
      await test.step(what, async () => {
        const edited = structuredClone(run)
        edit(edited)
        expect(edited).not.toEqual(run)
        await expectRefused(edited, 400, words)
      })
    }
    await expectRefused({ ...run, code: foreign }, 400, 'don’t match this code’s seed')
    await expectRefused({ ...run, code: `${run.code.slice(0, -4)}AAAA` }, 404, 'code was not found')
    const large = await announceLargeRun(new URL('/api/v1/checks', server.url))
    expect(large).toMatchObject({ status: 413, text: expect.stringContaining('larger than 2 MB') })

    // None of them used up the code.
    const kept = await send(run)
    expect(kept.status(), await kept.text()).toBe(201)
    await expectRefused({ ...run, base: 'http://localhost:1' }, 409, 'already used for another run')
    const old = await recordRun(await getCode(page), reference.base)
    await expireCodes()
    await expectRefused(old, 409, 'This code has expired')

    for (const [learner, count] of [
      [page, 1],
      [others, 0],
    ] as const) {
      const { runs } = await (await learner.request.get('/api/v1/me/checks/http')).json()
      expect(runs).toHaveLength(count)
    }
  } finally {
    await reference.close()
  }
})
