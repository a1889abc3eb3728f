import { expect, signIn, test } from './fixtures'

type Row = { id: string; name: string }

test('a learner finds neither the mentor’s pages nor another learner', async ({ pageOf, newLearner }) => {
  const mentor = await pageOf('mentor')
  const { learners } = await (await mentor.request.get('/api/v1/mentor/learners')).json()
  const { reviews } = await (await mentor.request.get('/api/v1/mentor/reviews')).json()
  const [learner, review] = [learners[0] as Row, reviews[0] as Row]
  expect((await mentor.goto(`/mentor/learners/${learner.id}`))?.status()).toBe(200)

  const { page: stranger } = await newLearner('Stranger')
  for (const url of ['', '/learners', '/reviews', `/learners/${learner.id}`, `/reviews/${review.id}`]) {
    expect((await stranger.goto(`/mentor${url}`))?.status(), `page ${url}`).toBe(404)
    await expect(stranger.getByText(learner.name)).toHaveCount(0)
  }
  expect((await stranger.goto('/admin/people'))?.status()).toBe(404)
  const api = ['/mentor/learners', `/mentor/learners/${learner.id}`, '/mentor/reviews']
  for (const url of api) expect((await stranger.request.get(`/api/v1${url}`)).status(), url).toBe(404)
  for (const act of ['claim', 'release', 'withdraw']) {
    expect((await stranger.request.post(`/api/v1/reviews/${review.id}/${act}`)).status(), act).toBe(404)
  }
  const message = await stranger.request.post(`/api/v1/reviews/${review.id}/messages`, { data: { body: 'hello' } })
  expect(message.status()).toBe(404)
})

test('a mentor sees the learners of their own cohorts only, and nothing private of them', async ({
  pageOf,
  newLearner,
}) => {
  const [mentor, admin] = [await pageOf('mentor'), await pageOf('admin')]
  const { page: foreigner } = await newLearner('Foreigner')
  const cohort = await (await admin.request.post('/api/v1/cohorts', { data: { name: 'Elsewhere' } })).json()
  const joined = await foreigner.request.post('/api/v1/cohorts/join', { data: { code: cohort.joinCode } })
  expect(joined.ok()).toBe(true)
  const { id: foreignId } = await (await foreigner.request.get('/api/v1/me')).json()

  const list = async (page: typeof mentor, query: string) =>
    (await (await page.request.get(`/api/v1/mentor/learners?limit=100${query}`)).json()).learners as Row[]
  const theirs = await list(admin, `&cohort=${cohort.id}`)
  expect(theirs.map(({ id }) => id)).toEqual([foreignId])
  expect((await admin.request.get(`/api/v1/mentor/learners/${foreignId}`)).status()).toBe(200)
  const mine = await list(mentor, '')
  expect(mine.length).toBeGreaterThan(5)
  expect(mine.map(({ id }) => id)).not.toContain(foreignId)
  expect((await mentor.request.get(`/api/v1/mentor/learners?cohort=${cohort.id}`)).status()).toBe(404)
  expect((await mentor.request.get(`/api/v1/mentor/learners/${foreignId}`)).status()).toBe(404)
  expect((await mentor.goto(`/mentor/learners/${foreignId}`))?.status()).toBe(404)

  const one = await (await mentor.request.get(`/api/v1/mentor/learners/${mine[0]?.id}`)).text()
  expect(one).not.toMatch(/country|paidExperience|note|email/i)
  expect((await mentor.goto('/admin/people'))?.status()).toBe(404)
})

test('nobody claims or judges their own work, not even as a mentor', async ({ pageOf, newPage, newLearner }) => {
  const { page: author, email, password } = await newLearner('Author')
  const admin = await pageOf('admin')
  const mentor = await pageOf('mentor')
  const cohort = await (await mentor.request.post('/api/v1/cohorts', { data: { name: 'Own work' } })).json()
  expect((await author.request.post('/api/v1/cohorts/join', { data: { code: cohort.joinCode } })).ok()).toBe(true)
  const me = await (await author.request.get('/api/v1/me')).json()
  const made = await admin.request.put(`/api/v1/admin/people/${me.id}/roles`, { data: { isMentor: true } })
  expect(made.ok()).toBe(true)
  // Signs in again, because a change of role ends the session.
  expect((await author.request.get('/api/v1/me')).status()).toBe(401)
  await signIn(author, email, password)
  const submission = await author.request.post('/api/v1/me/submissions', {
    data: { step: 'rest-api-project', url: 'https://code.example.com/author/api', note: '' },
  })
  expect(submission.status()).toBe(201)
  const { reviews } = await (await mentor.request.get('/api/v1/mentor/reviews?limit=100')).json()
  const own = reviews.find((row: { learnerName: string }) => row.learnerName === 'Author')
  expect(own).toBeDefined()
  expect((await author.request.post(`/api/v1/reviews/${own.id}/claim`)).status()).toBe(404)
  const verdict = { outcome: 'excellent', feedback: 'Mine.', scores: {} }
  expect((await author.request.post(`/api/v1/reviews/${own.id}/verdict`, { data: verdict })).status()).toBe(404)
  expect((await author.goto(`/mentor/reviews`))?.status()).toBe(200)
  const visitor = await newPage()
  await visitor.goto(`/mentor/reviews/${own.id}`)
  await expect(visitor).toHaveURL(/\/sign-in/)
})

test('the demo answers on its own machine only', async ({ request }) => {
  for (const header of ['X-Forwarded-For', 'Forwarded', 'X-Real-IP', 'Via', 'X-Forwarded-Host']) {
    expect((await request.get('/', { headers: { [header]: '203.0.113.7' } })).status(), header).toBe(403)
  }
  expect((await request.get('/', { headers: { host: 'demo.example.org' } })).status()).toBe(403)
  expect((await request.get('/')).status()).toBe(200)
})
