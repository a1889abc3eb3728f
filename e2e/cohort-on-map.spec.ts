import { violationsOn } from './accessibility/axe'
import { expect, test } from './fixtures'

test('a mentor finds on the map where the learners of a cohort stand, and nobody else does', async ({
  newLearner,
  newPage,
  pageOf,
}) => {
  const mentor = await pageOf('mentor')
  const name = `Map cohort ${Date.now()}`
  const cohort = await (await mentor.request.post('/api/v1/cohorts', { data: { name } })).json()
  const { page: wanda } = await newLearner('Wanda')
  const { page: pavel } = await newLearner('Pavel')
  for (const learner of [wanda, pavel]) {
    const joined = await learner.request.post('/api/v1/cohorts/join', { data: { code: cohort.joinCode } })
    expect(joined.ok()).toBe(true)
  }
  const changes = [{ step: 'http', status: 'learning', idempotencyKey: `here-${Date.now()}` }]
  expect((await wanda.request.post('/api/v1/me/progress/batch', { data: { changes } })).ok()).toBe(true)

  await mentor.goto('/roadmaps/backend?view=map')
  await mentor.getByLabel('Show learners on the map').selectOption({ label: name })
  await mentor.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(mentor).toHaveURL(new RegExp(`cohort=${cohort.id}`))
  await expect(mentor.getByRole('link', { name: 'HTTP, 1 learner here' })).toBeVisible()
  const places = mentor.getByRole('region', { name: `Where the learners in ${name} are` })
  await expect(places.getByRole('group')).toHaveCount(2)
  expect(await violationsOn(mentor)).toEqual([])

  // The same without JavaScript, by keyboard.
  const plain = await newPage({ javaScriptEnabled: false, storageState: await mentor.context().storageState() })
  await plain.goto(mentor.url())
  const apis = plain.locator('summary', { hasText: 'APIs' })
  await expect(apis).toContainText('1 learner')
  await apis.focus()
  await plain.keyboard.press('Enter')
  await expect(plain.getByRole('link', { name: 'Wanda' })).toBeVisible()
  await expect(plain.getByRole('link', { name: 'Pavel' })).toBeHidden()
  await plain.locator('summary', { hasText: 'Not started' }).click()
  await plain.getByRole('link', { name: 'Pavel' }).click()
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Pavel')

  const address = `/roadmaps/backend?view=map&cohort=${cohort.id}`
  expect((await wanda.goto(address))?.status()).toBe(404)
  await expect(wanda.getByText('Pavel')).toHaveCount(0)
  const visitor = await newPage()
  await visitor.goto(address)
  await expect(visitor).toHaveURL(/\/sign-in\?next=/)
  await wanda.goto('/roadmaps/backend?view=map')
  await expect(wanda.getByLabel('Show learners on the map')).toHaveCount(0)
  await mentor.goto('/roadmaps/backend?view=map&cohort=')
  await expect(mentor.getByRole('navigation', { name: 'Trail map' })).toBeVisible()
})
