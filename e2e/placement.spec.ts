import {
  check,
  getQuestion,
  getTick,
  placeOneself,
  ROADMAP_LIST,
  readProgress,
  signUp,
  tick,
  waitUntilInteractive,
} from './app'
import { expect, test } from './fixtures'

const batch = '/api/v1/me/progress/batch'

test('a newcomer finds what they know already, corrects it, and ticks it in one go', async ({ newLearner }) => {
  const { page } = await newLearner('Pia')
  await page.goto('/dashboard')
  await page.getByRole('link', { name: 'Find out what you already know' }).click()
  await expect(page).toHaveURL(/\/placement$/)

  await placeOneself(page, ['Fundamentals'])
  const content = page.locator('#content')
  await expect(getQuestion(page)).toBeFocused()
  await content.getByRole('checkbox', { name: /^Algorithms/ }).uncheck()
  const chosen = await content.getByRole('checkbox', { checked: true }).count()
  await expect(content.getByRole('status')).toHaveText(new RegExp(`^${chosen} steps, about \\d+ roadmap hours\\.$`))
  expect((await readProgress(page)).eventCount).toBe(0)

  const saved = page.waitForResponse((response) => response.url().includes(batch))
  await page.getByRole('button', { name: `Tick these ${chosen} steps` }).click()
  expect((await saved).status()).toBe(200)
  await expect(getQuestion(page)).toHaveText(`${chosen} steps are ticked`)
  await expect(getQuestion(page)).toBeFocused()
  const { eventCount, totals } = await readProgress(page)
  expect([eventCount, totals.all.done, totals.all.claimed]).toEqual([chosen, chosen, chosen])

  await page.getByRole('link', { name: 'Open the roadmap' }).click()
  await expect(getTick(page, 'Git basics')).toBeChecked()
  await expect(getTick(page, 'Algorithms')).not.toBeChecked()
  await expect(page.getByTestId('total-fundamentals')).toHaveText(new RegExp(`^${chosen} of \\d+$`))
  await page.goto('/dashboard')
  await expect(page.getByText(new RegExp(`^${chosen} of \\d+ core steps to junior-ready$`))).toBeVisible()
})

test('a learner who stops early keeps what was found, and can take the ticks back', async ({ newLearner }) => {
  const { page } = await newLearner('Quin')
  await page.goto(ROADMAP_LIST)
  await tick(page, 'Git basics')
  await page.goto('/placement')
  await check(page.getByRole('checkbox', { name: 'Fundamentals', exact: true }))
  await check(page.getByRole('checkbox', { name: 'Databases', exact: true }))
  await page.getByRole('button', { name: 'Start the questions' }).click()
  await expect(page.locator('#content').getByRole('status')).toContainText('stage 1 of 2, question 1 of')

  // A question can be failed without looking at its answer; and a choice can be undone.
  const first = (await getQuestion(page).textContent()) ?? ''
  await expect(page.getByRole('button', { name: 'I knew this' })).toHaveCount(0)
  await page.keyboard.press('1')
  await expect(getQuestion(page)).toHaveText(first)
  await page.keyboard.press('3')
  await expect(getQuestion(page)).not.toHaveText(first)
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(getQuestion(page)).toHaveText(first)

  await page.getByRole('button', { name: 'Show the answer' }).click()
  await page.getByRole('button', { name: 'I knew this' }).click()
  await expect(getQuestion(page)).not.toHaveText(first)
  await page.getByRole('button', { name: 'Stop and see results' }).click()
  await expect(getQuestion(page)).toHaveText('You already know these')
  const found = await page.locator('#content').getByRole('checkbox', { checked: true }).count()
  expect(found).toBeGreaterThan(0)
  // Ticked already: neither asked about nor offered.
  await expect(page.getByRole('checkbox', { name: /^Git basics/ })).toHaveCount(0)

  await page.getByRole('button', { name: /^Tick th/ }).click()
  await page.getByRole('button', { name: 'Undo these ticks' }).click()
  await expect(getQuestion(page)).toHaveText('You already know these')
  const { eventCount, totals } = await readProgress(page)
  expect([eventCount, totals.all.done]).toEqual([1 + 2 * found, 1])
})

test('a reload in the middle loses no answer, and what was found goes on from there', async ({ newLearner }) => {
  const { page } = await newLearner('Noor')
  const content = page.locator('#content')
  await page.goto('/placement')
  await waitUntilInteractive(page)
  await check(page.getByRole('checkbox', { name: 'Databases', exact: true }))
  await page.reload()
  await expect(page.getByRole('checkbox', { name: 'Databases', exact: true })).toBeChecked()
  await page.getByRole('button', { name: 'Start the questions' }).click()
  await page.getByRole('button', { name: 'Show the answer' }).click()
  await page.getByRole('button', { name: 'I knew this' }).click()
  // The page shows at once what one answer implies, with its hours.
  const said = content.getByRole('status')
  await expect(said).toContainText(/counts as known, with \d+ steps it builds on [(]\d+ h in all[)][.]/)
  await expect(said).toContainText(/Known so far: \d+ steps, about \d+ h[.]/)
  const second = (await getQuestion(page).textContent()) ?? ''
  const saidBefore = (await said.textContent()) ?? ''
  await page.reload()
  await expect(getQuestion(page)).toHaveText(second)
  await expect(said).toHaveText(saidBefore)

  await page.getByRole('button', { name: 'Stop and see results' }).click()
  await content.getByRole('checkbox', { checked: true }).first().uncheck()
  const chosen = (await said.textContent()) ?? ''
  await page.reload()
  await expect(said).toHaveText(chosen)
  await page.getByRole('button', { name: /^Tick th/ }).click()
  await expect(getQuestion(page)).toContainText('ticked')
  // After ticking, the next visit begins anew.
  await page.goto('/placement')
  await expect(page.getByText('Which of these have you worked with?')).toBeVisible()
})

test('a step chosen by hand brings those it builds on, and all that will be ticked is listed', async ({
  newLearner,
}) => {
  const { page } = await newLearner('Omid')
  const content = page.locator('#content')
  await page.goto('/placement')
  await page.getByRole('button', { name: 'None of these yet' }).click()
  await page.locator('summary', { hasText: 'in Databases' }).click()
  await content.getByRole('checkbox', { name: /^SQL queries/ }).check()
  await expect(page.getByText(/^Also chosen: .* the step you chose builds on\b.*[.]$/i)).toBeVisible()
  const chosen = await content.getByRole('checkbox', { checked: true, includeHidden: true }).count()
  expect(chosen).toBeGreaterThan(2)
  await expect(content.getByRole('status')).toHaveText(new RegExp(`^${chosen} steps, about \\d+ roadmap hours\\.$`))
  // Also in a stage whose list is folded.
  await expect(content.getByRole('definition').filter({ hasText: 'Programming logic' })).toBeVisible()
})

for (const { how, name } of [
  { how: 'has years of paid work', name: 'Otto' },
  { how: 'says that they know some of it', name: 'Olga' },
]) {
  test(`a newcomer who ${how} is placed before the first plan, which leaves out what they know`, async ({
    newPage,
  }) => {
    const page = await newPage()
    await signUp(page, name, `${name.toLowerCase()}.${Date.now()}@example.org`, 'a long enough password')
    await page.getByRole('radio', { name: /Node\.js/ }).check()
    if (name === 'Otto') await page.getByLabel('Paid experience in years').fill('6')
    else await check(page.getByRole('checkbox', { name: 'I already know some of this' }))
    await page.getByRole('button', { name: 'Start' }).click()
    await expect(page).toHaveURL(/\/placement\?next=%2Fonboarding%2Ffirst-plan$/)
    await check(page.getByRole('checkbox', { name: 'Fundamentals', exact: true }))
    await page.getByRole('button', { name: 'Start the questions' }).click()
    await page.getByRole('button', { name: 'Show the answer' }).click()
    await page.getByRole('button', { name: 'I knew this' }).click()
    await page.getByRole('button', { name: 'Stop and see results' }).click()
    const found = (await page.locator('#content').getByRole('status').textContent()) ?? ''
    const hours = Number(found.match(/about (\d+) roadmap/)?.[1])
    await page.getByRole('button', { name: /^Tick th/ }).click()
    await page.getByRole('link', { name: 'See your plan' }).click()
    await expect(page).toHaveURL(/\/onboarding\/first-plan$/)
    const roadmap = await (await page.request.get('/api/v1/roadmaps/backend')).json()
    const core = roadmap.stages
      .flatMap(({ steps }: { steps: Core[] }) => steps)
      .filter((step: Core) => step.isCore && step.level === 'junior')
      .filter(({ tracks }: Core) => tracks.length === 0 || tracks.includes('nodejs'))
    const all = core.reduce((sum: number, { effort }: Core) => sum + effort.median, 0)
    await expect(page.getByText(new RegExp(`^${all - hours}\\sh\\sat\\s10\\sh\\sa\\sweek: `))).toBeVisible()
  })
}

type Core = { isCore: boolean; level: string; tracks: string[]; effort: { median: number } }

test('a beginner is asked nothing and told where the trail starts', async ({ newLearner }) => {
  const { page } = await newLearner('Rio')
  await page.goto('/placement')
  await page.getByRole('button', { name: 'None of these yet' }).click()
  await expect(getQuestion(page)).toHaveText('You’ll start from the beginning')
  await expect(page.locator('#content').getByRole('checkbox', { checked: true })).toHaveCount(0)
  await page.getByRole('link', { name: 'Go to your dashboard' }).click()
  await expect(page).toHaveURL(/\/dashboard$/)
})

test('a placement waits for a plan, works on after it, and says so when nothing is left', async ({ newPage }) => {
  const page = await newPage()
  await signUp(page, 'Sol Lind', `sol.${Date.now()}@example.org`, 'a long enough password')
  await page.goto('/placement')
  await expect(page).toHaveURL(/\/onboarding\?next=%2Fplacement$/)
  await page.getByRole('radio', { name: /Node\.js/ }).check()
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page).toHaveURL(/\/placement$/)
  await expect(page.getByText('Which of these have you worked with?')).toBeVisible()

  const roadmap: { stages: { steps: { id: string }[] }[] } = await (
    await page.request.get('/api/v1/roadmaps/backend')
  ).json()
  const steps = roadmap.stages.flatMap((stage) => stage.steps)
  const changes = steps.map(({ id }) => ({ step: id, status: 'done', idempotencyKey: `all-of-it.${id}` }))
  expect((await page.request.post(batch, { data: { changes } })).status()).toBe(200)
  await page.goto('/placement')
  await expect(page.getByText('Nothing left to ask')).toBeVisible()
})

test('without JavaScript the placement leads to the list, where everything can be ticked', async ({
  newPage,
  newLearner,
}) => {
  const { page: signedIn } = await newLearner('Tam')
  const page = await newPage({ javaScriptEnabled: false, storageState: await signedIn.context().storageState() })
  await page.goto('/placement')
  await expect(page.getByRole('button', { name: 'None of these yet' })).toBeHidden()
  await expect(page.getByText('Git basics, about')).toBeVisible()
  await page.getByRole('link', { name: 'list of steps' }).click()
  await expect(page).toHaveURL(/\/roadmaps\/backend$/)
})

test('the same ticks sent twice are written once; a bad one refuses only itself', async ({ newLearner }) => {
  const { page } = await newLearner('Ute')
  const post = (changes: object[]) => page.request.post(batch, { data: { changes } })
  const good = ['http', 'docker', 'git-basics'].map((step) => ({
    step,
    status: 'done',
    idempotencyKey: `once.${step}`,
  }))
  const [first, second] = [await post(good), await post(good)]
  expect([first.status(), second.status()]).toEqual([200, 200])
  expect(await second.json()).toEqual(await first.json())
  expect((await readProgress(page)).eventCount).toBe(3)

  const mixed = await post([
    { step: 'debugging', status: 'done', idempotencyKey: 'another-one' },
    { step: 'no-such-step', status: 'done', idempotencyKey: 'unknown-step' },
    { step: 'http', status: 'learning', idempotencyKey: 'once.http' },
    { step: 'algorithms', status: 'skipped', idempotencyKey: 'without-reason' },
  ])
  expect(mixed.status()).toBe(200)
  const { results, totals, eventCount } = await mixed.json()
  expect(results).toMatchObject([
    { step: 'debugging', ok: true, state: { status: 'done', assurance: 'claimed' } },
    { step: 'no-such-step', ok: false, code: 'not-found', detail: expect.any(String) },
    { step: 'http', ok: false, code: 'key-reused', detail: expect.any(String) },
    { step: 'algorithms', ok: false, code: 'invalid', detail: expect.any(String) },
  ])
  expect([totals.all.done, eventCount]).toEqual([4, 4])
})

test('a batch that cannot be read is refused with a problem document, and nothing is written', async ({
  newLearner,
  newPage,
}) => {
  const { page } = await newLearner('Vera')
  const change = { step: 'http', status: 'done', idempotencyKey: 'one-good-key' }
  const cases: [string, string | object, number][] = [
    ['no changes', { changes: [] }, 400],
    [
      '201 changes',
      { changes: Array.from({ length: 201 }, (_, at) => ({ ...change, idempotencyKey: `key-${at}-of-201` })) },
      400,
    ],
    ['a change without a key', { changes: [{ step: 'http', status: 'done' }] }, 400],
    ['a key of the server’s own kind', { changes: [{ ...change, idempotencyKey: 'verdict:of-a-mentor' }] }, 400],
    ['a waiver by the learner', { changes: [change, { ...change, status: 'waived' }] }, 400],
    ['a field that nobody knows', { changes: [{ ...change, admin: true }] }, 400],
    ['a time that is none', { changes: [{ ...change, occurredAt: 'yesterday' }] }, 400],
    ['a list', [change], 400],
    ['a body that is not JSON', 'changes=1', 400],
    ['a body of 1 MB', { changes: [{ ...change, reason: 'x'.repeat(1_000_000) }] }, 413],
  ]
  for (const [what, data, status] of cases) {
    const body = typeof data === 'string' ? data : JSON.stringify(data)
    const answer = await page.request.post(batch, { data: body, headers: { 'content-type': 'application/json' } })
    expect(answer.status(), what).toBe(status)
    expect(answer.headers()['content-type'], what).toContain('application/problem+json')
  }
  const named = await page.request.post(batch, { data: { changes: [change, { ...change, status: 'finished' }] } })
  expect((await named.json()).errors).toMatchObject([{ field: 'changes.1.status' }])
  const unknown = await page.request.post(`${batch}?roadmap=nowhere`, { data: { changes: [change] } })
  expect(unknown.status()).toBe(404)
  const foreign = await page.request.post(batch, {
    data: { changes: [change] },
    headers: { origin: 'https://example.org' },
  })
  expect(foreign.status()).toBe(404)
  expect((await readProgress(page)).eventCount).toBe(0)

  const stranger = await newPage()
  expect((await stranger.request.post(batch, { data: { changes: [change] } })).status()).toBe(401)
})
