import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { sendOnce } from './fuzz/client'
import { type Facts, readFacts } from './idor/facts'
import { makeOracle } from './idor/oracle'
import { PUBLIC, references, rules } from './idor/rules'
import { ALL, type Asker, getShares } from './idor/shares'
import { type Ask, sweepEntry, sweepReference } from './idor/sweep'
import { inParallel } from './in-parallel'
import { callOrFail, makeWorld } from './policy/cast'
import { entriesOfTree } from './policy/route-tree'
import { server } from './server'
import { isWholeSweep } from './sweep-size'

const AT_ONCE = 6
const entries = entriesOfTree().filter((entry) => /\[[^.\]]/.test(entry))

test('every address with a place for an id has a rule, and no rule is about nothing', () => {
  expect(Object.keys(rules).sort()).toEqual(entries)
})

test('no id of the database leads anybody to what is not theirs, by any call or page', async ({
  newLearner,
  pageOf,
  newPage,
}) => {
  test.setTimeout(1_200_000)
  const world = await makeWorld({ newLearner, pageOf, newPage })
  await callOrFail(world.pages.admin, 'POST', '/api/v1/admin/invitations', {
    email: 'asked@example.org',
    role: 'mentor',
  })
  const { learner, other, outsider, former, admin, mentor } = world.pages
  await callOrFail(learner, 'POST', '/api/v1/me/links', {
    step: 'http',
    title: 'A page',
    url: 'https://example.org/mine',
  })
  await callOrFail(mentor, 'POST', `/api/v1/mentor/learners/${world.ids.learner}/notes`, {
    body: 'Asks good questions.',
  })
  const pages = {
    visitor: await newPage(),
    'the demo’s learner': await pageOf('learner'),
    'the demo’s mentor': await pageOf('mentor'),
    'a learner elsewhere': other,
    'a mentor elsewhere': outsider,
    'a mentor no more': former,
    'an admin': admin,
  }
  const askers = await Promise.all(Object.entries(pages).map(([name, page]) => getAsker(name, page)))
  const facts = await readFacts(server.env.DATABASE_URL)
  expectMuch(facts)
  const sweep = { facts, oracle: makeOracle(facts), ask, askers }
  const shares = (asked: Parameters<typeof getShares>[0], turn: number) =>
    isWholeSweep ? () => ALL : getShares(asked, turn, sweep)
  const jobs = [
    ...entries.flatMap((entry, turn) => {
      const rule = rules[entry] ?? PUBLIC
      const shareOf = shares(rule, turn)
      return askers.map((who) => () => sweepEntry(sweep, { entry, rule, share: shareOf(who) }, who))
    }),
    ...references.flatMap((reference, turn) => {
      const shareOf = shares({ kinds: [reference.kind], may: reference.may }, turn)
      return askers.map((who) => () => sweepReference(sweep, reference, who, shareOf(who)))
    }),
  ]
  const wrong: string[] = []
  let asked = 0
  await inParallel(jobs, AT_ONCE, async (job) => {
    const found = await job()
    wrong.push(...found.wrong)
    asked += found.asked
  })
  console.log(`Asked ${asked} times for ids of ${facts.tables.length} tables.`)
  expect(wrong.slice(0, 40)).toEqual([])
  expect(asked).toBeGreaterThan(isWholeSweep ? 35_000 : 14_000)
})

/** Checks that there are enough rows for the sweep to find something. */
function expectMuch({ rows }: Facts): void {
  for (const table of [
    'Review',
    'StoredFile',
    'MentorNote',
    'AgreedPlan',
    'Pause',
    'OwnLink',
    'SavedReply',
    'Waiver',
  ]) {
    expect(rows(table).length, table).toBeGreaterThan(0)
  }
}

async function getAsker(name: string, page: Page): Promise<Asker> {
  const answer = await page.request.get('/api/v1/me')
  const { id } = answer.ok() ? ((await answer.json()) as { id: string }) : { id: null }
  const cookies = await page.context().cookies()
  return { name, id, cookie: cookies.map((cookie) => `${cookie.name}=${cookie.value}`).join('; ') }
}

const { port } = new URL(server.url)

const ask: Ask = async (method, target, data, cookie) => {
  const body = data === undefined ? null : Buffer.from(JSON.stringify(data))
  // Uncompressed: there are many requests, and of pages only the status is compared.
  const headers = { cookie, 'accept-encoding': 'identity', ...(body ? { 'content-type': 'application/json' } : {}) }
  const answer = await sendOnce(Number(port), { method, target, headers, body })
  const isPage = answer.headers['content-type']?.startsWith('text/html') ?? false
  return {
    status: answer.status,
    location: answer.headers.location ?? '',
    text: isPage ? '' : answer.text.slice(0, 300),
  }
}
