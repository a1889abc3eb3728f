import type { Page } from '@playwright/test'
import { calls } from '@/app/api/v1/calls'
import { queueStates } from '@/lib/mentoring/reviews/schema'
import { problemSchema } from '@/lib/platform/calls/values'
import { readProgress } from './app'
import { expect, test } from './fixtures'
import { ask } from './harness/http'
import { server } from './server'

const path = '/api/v1/me/progress/http'
const json = { 'content-type': 'application/json' }

test('the same key is one event; with another body it is refused', async ({ newLearner }) => {
  const { page } = await newLearner('Kit')
  const put = (status: string) =>
    page.request.put(path, { data: { status }, headers: { 'idempotency-key': 'key-of-one-tick' } })
  const [first, second] = [await put('done'), await put('done')]
  expect([first.status(), second.status()]).toEqual([200, 200])
  expect(await second.json()).toEqual(await first.json())
  const other = await put('learning')
  expect(other.status()).toBe(422)
  expect(other.headers()['content-type']).toContain('application/problem+json')
  expect((await readProgress(page)).eventCount).toBe(1)
})

test('a tick or a question of somebody else’s page is refused, whoever is signed in by now', async ({ newLearner }) => {
  const { page } = await newLearner('Pim')
  const put = (person: string) =>
    page.request.put(path, { data: { status: 'done' }, headers: { 'x-waymark-person': person } })
  expect((await put('00000000-0000-4000-8000-000000000000')).status()).toBe(409)
  expect((await readProgress(page)).eventCount).toBe(0)
  const headers = { 'x-waymark-person': '00000000-0000-4000-8000-000000000000' }
  expect((await page.request.get('/api/v1/me/progress', { headers })).status()).toBe(409)
  await page.goto('/dashboard')
  const own = await page.locator('html').getAttribute('data-person')
  expect((await put(own ?? '')).status()).toBe(200)
})

test('each bad tick is refused with a problem document, and nothing is written', async ({ newLearner, newPage }) => {
  const { page } = await newLearner('Lou')
  const ahead = new Date(Date.now() + 2 * 86_400_000).toISOString()
  const cases: [string, string, string | object, number][] = [
    ['an unknown step', '/api/v1/me/progress/no-such-step', { status: 'done' }, 404],
    ['an unknown id', '/api/v1/me/progress/00000000-0000-4000-8000-000000000000', { status: 'done' }, 404],
    ['a bad status', path, { status: 'finished' }, 400],
    ['a waiver by the learner', path, { status: 'waived' }, 400],
    ['known before, and not done', path, { status: 'learning', known: true }, 400],
    ['known before in a word', path, { status: 'done', known: 'yes' }, 400],
    ['a clock two days ahead', path, { status: 'done', occurredAt: ahead }, 400],
    ['a time that is none', path, { status: 'done', occurredAt: 'yesterday' }, 400],
    ['a reason of 1 MB', path, { status: 'skipped', reason: 'x'.repeat(1_000_000) }, 413],
    ['a reason of 501 characters', path, { status: 'skipped', reason: 'x'.repeat(501) }, 400],
    ['half a character', path, { status: 'skipped', reason: 'a\ud83d' }, 400],
    ['a null character', path, { status: 'skipped', reason: 'a\u0000b' }, 400],
    ['a field that nobody knows', path, { status: 'done', admin: true }, 400],
    ['a list', path, [], 400],
    ['a body that is not JSON', path, 'status=done', 400],
    ['no body', path, '', 400],
  ]
  for (const [what, url, data, status] of cases) {
    const body = typeof data === 'string' ? data : JSON.stringify(data)
    const answer = await page.request.put(url, { data: body, headers: json })
    expect(answer.status(), what).toBe(status)
    expect(answer.headers()['content-type'], what).toContain('application/problem+json')
    expect(await answer.json(), what).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) })
  }
  for (const key of ['short', 'verdict:of-a-mentor', 'a-learner#learning']) {
    const badKey = await page.request.put(path, { data: { status: 'done' }, headers: { 'idempotency-key': key } })
    expect(badKey.status(), key).toBe(400)
  }
  const foreign = await page.request.put(path, { data: { status: 'done' }, headers: { origin: 'https://example.org' } })
  expect(foreign.status()).toBe(404)
  expect((await readProgress(page)).eventCount).toBe(0)

  const stranger = await newPage()
  const unknown = await stranger.request.put(path, { data: { status: 'done' } })
  expect(unknown.status()).toBe(401)
  expect(unknown.headers()['content-type']).toContain('application/problem+json')
})

test('a session that was signed out everywhere is dead, whatever cookie comes back', async ({
  newLearner,
  newPage,
}) => {
  const { page } = await newLearner('Max')
  const stolen = await newPage({ storageState: await page.context().storageState() })
  expect((await stolen.request.get('/api/v1/me')).status()).toBe(200)
  expect((await page.request.delete('/api/v1/me/sessions')).status()).toBe(204)
  expect((await stolen.request.get('/api/v1/me')).status()).toBe(401)
  expect((await page.request.get('/api/v1/me')).status()).toBe(401)
})

test('addresses that are none are refused, and never with an error of the server', async ({ request }) => {
  const getStatus = async (target: string) => (await ask(server.url, { target })).status
  for (const path of ['/%', '/roadmaps/backend/steps/%FF', '/api/v1/me/progress/%ED%A0%80', 'http://example.org/']) {
    expect(await getStatus(path), path).toBe(400)
  }
  const unknown = await request.get('/api/v1/nothing')
  expect(unknown.status()).toBe(404)
  expect(unknown.headers()['content-type']).toContain('application/problem+json')
  const huge = await request.post('/api/auth/callback/credentials', { form: { email: 'x'.repeat(100_000) } })
  expect(huge.status()).toBe(413)
})

test('what no route answers is refused with a problem document all the same', async ({ request }) => {
  const wrong = await request.put('/api/v1/pay', { data: {} })
  expect(wrong.status()).toBe(405)
  expect(problemSchema.parse(await wrong.json())).toMatchObject({ status: 405, code: 'not-found' })
  const long = await request.get(`/api/v1/pay?country=${'x'.repeat(30_000)}`)
  expect(long.status()).toBe(431)
  expect(problemSchema.parse(await long.json())).toMatchObject({ status: 431, code: 'too-large' })
})

test('the fixed calls answer as the document says', async ({ pageOf }) => {
  const [learner, mentor] = [await pageOf('learner'), await pageOf('mentor')]
  const answer = async (page: Page, entry: string, url = entry.slice('GET '.length)) => {
    const schema = calls.get(entry)?.answer
    if (!schema) throw new Error(`${entry} has no documented answer`)
    return schema.parse(await (await page.request.get(url)).json())
  }
  for (const call of ['', '/progress', '/forecast', '/level', '/sessions', '/pauses']) {
    await answer(learner, `GET /api/v1/me${call}`)
  }
  for (const slug of ['backend', 'git-in-a-week']) {
    await answer(learner, 'GET /api/v1/roadmaps/[roadmap]', `/api/v1/roadmaps/${slug}`)
  }
  for (const asked of ['DE&level=junior', 'NZ&level=senior', 'ZZ&years=3', 'LT&years=12']) {
    await answer(learner, 'GET /api/v1/pay', `/api/v1/pay?country=${asked}`)
  }
  const { learners } = (await answer(mentor, 'GET /api/v1/mentor/learners')) as { learners: { id: string }[] }
  for (const { id } of learners)
    await answer(mentor, 'GET /api/v1/mentor/learners/[id]', `/api/v1/mentor/learners/${id}`)
  for (const state of queueStates) {
    const url = `/api/v1/mentor/reviews?state=${state}`
    const { reviews } = (await answer(mentor, 'GET /api/v1/mentor/reviews', url)) as { reviews: { id: string }[] }
    for (const { id } of reviews) await answer(mentor, 'GET /api/v1/reviews/[id]', `/api/v1/reviews/${id}`)
  }
})

test('the roadmap is public, and what belongs to somebody is not', async ({ request }) => {
  const roadmap = await (await request.get('/api/v1/roadmaps/backend')).json()
  expect(roadmap.stages).toHaveLength(9)
  for (const url of ['me', 'me/progress', 'me/level', 'me/sessions', 'mentor/learners', 'mentor/reviews']) {
    expect((await request.get(`/api/v1/${url}`)).status(), url).toBe(401)
  }
})
