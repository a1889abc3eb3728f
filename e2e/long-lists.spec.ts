import { expect, test } from './fixtures'
import type { Client } from './harness/client'
import { ATTEMPTS, type Filled, fillLists, REVIEWED, SHOWN } from './long-lists/filled-lists'
import { addInvitations } from './long-lists/filled-rows'

/** Most bytes of a page, uncompressed: what a phone has to parse. */
const MOST_BYTES = 300 * 1024

let filled: Filled
test.beforeAll(async () => {
  test.setTimeout(240_000)
  filled = await fillLists()
})

async function read(client: Client, path: string): Promise<string> {
  const answer = await client.call('GET', path)
  expect(answer.status, path).toBe(200)
  return answer.text()
}

/** Opens a page, then those that its links of this name lead to, up to the last. @returns their HTML */
async function readAll(client: Client, path: string, link: string): Promise<string[]> {
  const pages: string[] = []
  for (let next: string | undefined = path; next !== undefined; ) {
    const html: string = await read(client, next)
    expect(Buffer.byteLength(html), next).toBeLessThan(MOST_BYTES)
    pages.push(html)
    next = new RegExp(`href="([^"]*)"[^>]*>${link}<`).exec(html)?.[1]?.replaceAll('&amp;', '&')
  }
  return pages
}

const step = (slug: string) => `/roadmaps/backend/steps/${slug}`
const attemptsOn = (html: string) => [...html.matchAll(/<h3[^>]*>Attempt (\d+)/g)].map(([, number]) => Number(number))

test('a full review comes a page at a time, to its learner and to its mentor, down to the first attempt', async () => {
  // The test reads some 250 pages.
  test.setTimeout(180_000)
  const { learner, mentor, reviewId } = filled
  for (const [client, path] of [
    [mentor, `/mentor/reviews/${reviewId}`],
    [learner, step(REVIEWED)],
  ] as const) {
    const numbers = (await readAll(client, path, 'Show older attempts')).map(attemptsOn)
    // A learner's page also has their note, links and evidence, all of them full.
    expect(numbers[0]).toHaveLength(client === mentor ? 5 : 1)
    expect(numbers.flat(), path).toEqual(Array.from({ length: ATTEMPTS }, (_, index) => ATTEMPTS - index))
    const messages = await readAll(client, path, 'Show older messages')
    expect(messages.length).toBeGreaterThan(5)
    expect(messages.at(-1)).toContain('Show newest messages')
  }
})

test('a full conversation comes a page at a time, to both sides and to an admin it is reported to', async () => {
  const { learner, mentor, admin, threadId } = filled
  const path = `/messages/${threadId}`
  for (const client of [learner, mentor]) {
    const pages = await readAll(client, path, 'Show older messages')
    expect(pages.length).toBeGreaterThan(5)
    await read(client, '/messages')
  }
  await learner.must('POST', `/api/v1/me/messages/${threadId}/report`, { reason: 'Insults' })
  const report = path.replace('/messages/', '/admin/reports/')
  expect((await readAll(admin, report, 'Show older messages')).length).toBeGreaterThan(5)
})

test('evidence, notes and reviews of a learner come a page at a time, down to the oldest', async () => {
  // The test reads some 150 pages.
  test.setTimeout(180_000)
  const { mentor, learner, learnerId } = filled
  const path = `/mentor/learners/${learnerId}`
  const evidence = await readAll(mentor, path, 'Show older evidence')
  expect(evidence.length).toBeGreaterThan(20)
  expect(evidence.at(-1)).toContain('https://example.org/0/')
  expect((await readAll(mentor, path, 'Show older notes')).length).toBeGreaterThan(10)
  expect((await readAll(learner, step(SHOWN[0]), 'Show older evidence')).length).toBeGreaterThan(4)
  expect((await readAll(mentor, '/mentor/saved-replies', 'Next page')).length).toBeGreaterThan(5)
})

test('no other page of a learner or a mentor draws more than a page has room for', async () => {
  const { learner, mentor, cohortId } = filled
  const pages: readonly (readonly [Client, readonly string[]])[] = [
    [
      learner,
      [
        '/dashboard',
        '/dashboard/outlook',
        '/roadmaps/backend',
        '/roadmaps/backend?view=list',
        '/roadmaps/backend/skills',
        ...SHOWN.map(step),
        '/reviews',
        '/cohorts',
        '/messages',
        '/notifications',
        '/settings',
        '/settings/security',
        '/settings/privacy',
        '/settings/profile',
      ],
    ],
    [
      mentor,
      [
        '/mentor',
        '/mentor/learners',
        '/mentor/reviews',
        '/mentor/cohorts',
        `/mentor/cohorts/${cohortId}`,
        `/mentor/cohorts/${cohortId}/people`,
        `/mentor/cohorts/${cohortId}/settings`,
        `/mentor/cohorts/${cohortId}/outcomes`,
        '/notifications',
      ],
    ],
  ]
  for (const [client, paths] of pages) {
    for (const path of paths) expect(Buffer.byteLength(await read(client, path)), path).toBeLessThan(MOST_BYTES)
  }
})

test('invitations that wait and past ones have pages of their own, beside the learners one looks for', async () => {
  const { mentor, cohortId } = filled
  await addInvitations(cohortId, 60)
  const cohort = `/mentor/cohorts/${cohortId}/people`
  const listed = (html: string, state: string) =>
    new Set([...html.matchAll(new RegExp(`>${state}-(\\d+)@`, 'g'))].map(([, n]) => Number(n)))
  const html = await read(mentor, `${cohort}?pastFrom=50&q=fio`)
  expect([...listed(html, 'withdrawn')].sort((a, b) => b - a)).toEqual(Array.from({ length: 10 }, (_, n) => 9 - n))
  expect(listed(html, 'waiting').size).toBe(50)
  expect(html).toMatch(/<details[^>]* open=""[^>]*><summary[^>]*>(?:<[^>]*>)*60 earlier/)
  expect(html).toContain('?q=fio&amp;pastFrom=50&amp;waitingFrom=50#invitations')
  expect(html).toContain('<input type="hidden" name="pastFrom" value="50"/>')
  // Past the end, after some were withdrawn.
  expect(listed(await read(mentor, `${cohort}?waitingFrom=500`), 'waiting').size).toBe(50)
})

test('a page past the end of a list leads to its beginning', async () => {
  const { learner, mentor } = filled
  for (const [client, path] of [
    [mentor, '/mentor/saved-replies'],
    [learner, '/cohorts'],
  ] as const) {
    const answer = await client.call('GET', `${path}?from=500`)
    expect([answer.status, answer.headers.get('location')]).toEqual([307, path])
  }
})

test('a cursor that no page gave out is left out by pages, and refused by calls', async () => {
  const { mentor, learnerId, reviewId } = filled
  const html = await read(mentor, `/mentor/reviews/${reviewId}?messagesBefore=x`)
  expect(html).toContain('Write a message')
  expect(html).not.toContain('Show newest messages')
  for (const path of [`reviews/${reviewId}?messagesBefore=x`, `mentor/learners/${learnerId}/notes?notesBefore=x`]) {
    expect((await mentor.call('GET', `/api/v1/${path}`)).status, path).toBe(400)
  }
})

test('a verdict that is written beside older work says which attempt it is for', async () => {
  const { mentor, reviewId } = filled
  const path = `/mentor/reviews/${reviewId}`
  const said = `Your verdict is for attempt ${ATTEMPTS}.`
  expect(await read(mentor, path)).not.toContain(said)
  const html = await read(mentor, `${path}?attemptsBefore=50`)
  expect(html).toContain(said)
  expect(html).toMatch(new RegExp(`href="${path}#work"[^>]*>Show attempt ${ATTEMPTS}<`))
})

test('older attempts are reached by a link, without a script too, and the newest from there', async ({ newPage }) => {
  const page = await newPage({ javaScriptEnabled: false })
  const cookies = filled.mentor.cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return { name, value: value.join('='), url: filled.mentor.url }
  })
  await page.context().addCookies(cookies)
  await page.goto(`/mentor/reviews/${filled.reviewId}`)
  await page.getByRole('link', { name: 'Show older attempts' }).click()
  await expect(page.getByRole('heading', { name: 'Attempt 95', exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Show newest attempts' }).click()
  await expect(page.getByRole('heading', { name: `Attempt ${ATTEMPTS}`, exact: true })).toBeVisible()
})
