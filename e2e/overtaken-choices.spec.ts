import type { Page } from '@playwright/test'
import { check, waitUntilInteractive } from './app'
import { expect, test } from './fixtures'
import { hold } from './network/hold-requests'
import { callOrFail } from './policy/cast'

/** On a slow connection people keep choosing and typing: the last value counts, in whatever order responses come. */

/** Holds back the first change sent to a path until it is released or lost. `sent`: the values of all changes. */
async function holdFirstChange(page: Page, path: string) {
  const sent: unknown[] = []
  let end = (_isLost: boolean) => {}
  const ended = new Promise<boolean>((resolve) => {
    end = resolve
  })
  await page.route(`**${path}`, async (route) => {
    const isFirst = sent.push(route.request().postDataJSON()) === 1
    const isLost = isFirst && (await ended)
    await (isLost ? route.abort() : route.continue())
  })
  return { sent, letGo: () => end(false), lose: () => end(true) }
}

/** Makes a request, before which everything that the page has sent by now must have left. */
const ask = (page: Page) => page.evaluate(() => fetch('/api/v1/me/progress').then((answer) => answer.text()))

/** Adds a learner to a new cohort of the demo's mentor. */
async function bringTogether(mentor: Page, learner: Page): Promise<{ id: string; cohort: string }> {
  const { id: cohort, joinCode } = await callOrFail<{ id: string; joinCode: string }>(
    mentor,
    'POST',
    '/api/v1/cohorts',
    {
      name: 'Slow lines',
    },
  )
  await callOrFail(learner, 'POST', '/api/v1/cohorts/join', { code: joinCode })
  return { id: (await callOrFail<{ id: string }>(learner, 'GET', '/api/v1/me')).id, cohort }
}

test('a switch that goes on and off again stays off, also where the first change is slow', async ({ newLearner }) => {
  const { page } = await newLearner('Olaf')
  const path = '/api/v1/me/public-profile'
  await callOrFail(page, 'PUT', path, { handle: `olaf-${Date.now()}`, isOn: true })
  await page.goto('/settings/profile')
  const changes = await holdFirstChange(page, path)
  const days = page.getByRole('checkbox', { name: 'Learning days' })
  await check(days)
  await days.click()
  await expect(days).not.toBeChecked()
  await ask(page)
  expect(changes.sent, 'the second waits for the first').toEqual([{ showsDays: true }])
  changes.letGo()
  await expect(page.getByText('Saved. Learning days: off.')).toBeVisible()
  await expect(days).not.toBeChecked()
  expect(await callOrFail(page, 'GET', path)).toMatchObject({ showsDays: false })
})

test('a choice shows before the browser draws again', async ({ newLearner }) => {
  const { page } = await newLearner('Ilse')
  await callOrFail(page, 'PUT', '/api/v1/me/public-profile', { handle: `ilse-${Date.now()}`, isOn: true })
  await page.goto('/settings/profile')
  await waitUntilInteractive(page)
  const shown = await page.getByRole('checkbox', { name: 'Learning days' }).evaluate(async (box: HTMLInputElement) => {
    // An early press is kept until the script that keeps them has stopped, two timers after React handles events.
    await new Promise((done) => setTimeout(() => setTimeout(done)))
    box.click()
    // Microtasks alone: no timer fires and no frame is rendered.
    for (let turn = 0; turn < 50; turn++) await null
    return box.checked
  })
  expect(shown).toBe(true)
})

test('a choice that is lost does not take back the one made after it', async ({ newLearner }) => {
  const { page } = await newLearner('Wilma')
  const path = '/api/v1/me/study-reminder'
  await page.goto('/settings/mail')
  const changes = await holdFirstChange(page, path)
  const when = page.getByLabel('How often')
  await when.selectOption('On each study day')
  await expect.poll(() => changes.sent).toHaveLength(1)
  await when.selectOption('Once a week')
  await ask(page)
  expect(changes.sent).toEqual([{ when: 'study-days' }])
  changes.lose()
  await expect(page.getByText('Saved. Study reminder: once a week.')).toBeVisible()
  await expect(when).toHaveValue('weekly')
  expect(await callOrFail(page, 'GET', path)).toEqual({ when: 'weekly' })
})

test('a choice that is saved while its learner is elsewhere is there when they come back', async ({ newLearner }) => {
  const { page } = await newLearner('Greet')
  const path = '/api/v1/me/study-reminder'
  await page.goto('/settings/mail')
  const changes = await holdFirstChange(page, path)
  const when = page.getByLabel('How often')
  await when.selectOption('Once a week')
  await expect.poll(() => changes.sent).toHaveLength(1)
  await page.getByRole('link', { name: 'Guide' }).first().click()
  await expect(page).toHaveURL(/\/guide$/)
  await page.goBack()
  await expect(page).toHaveURL(/\/settings\/mail$/)
  const saved = page.waitForResponse((answer) => answer.url().endsWith(path))
  changes.letGo()
  await saved
  await expect(when).toHaveValue('weekly')
})

test('words typed while a note is being saved are still there', async ({ newLearner, pageOf }) => {
  const { page: learner } = await newLearner('Tilda')
  const mentor = await pageOf('mentor')
  const { id } = await bringTogether(mentor, learner)
  await mentor.goto(`/mentor/learners/${id}`)
  const text = mentor.getByLabel('Write a note')
  const save = mentor.getByRole('button', { name: 'Save the note' })
  const letGo = await hold(mentor, /\/mentor\/learners\/[^/]+\/notes$/)
  await text.fill('Asks good questions.')
  await save.click()
  await expect(save).toHaveCount(0)
  await text.fill('Reads the answers, too.')
  letGo()
  await expect(mentor.getByRole('listitem').filter({ hasText: 'Asks good questions.' })).toBeVisible()
  await expect(save).toBeEnabled()
  await expect(text).toHaveValue('Reads the answers, too.')
  await save.click()
  await expect(mentor.getByRole('listitem').filter({ hasText: 'Reads the answers, too.' })).toBeVisible()
  await expect(text).toHaveValue('')
})

test('a plan agreed to elsewhere is not tried against the one from before', async ({ newLearner, pageOf }) => {
  const { page: learner } = await newLearner('Ansgar')
  const mentor = await pageOf('mentor')
  const { id, cohort } = await bringTogether(mentor, learner)
  const arriveBy = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10)
  const plan = await callOrFail<{ id: string }>(mentor, 'POST', `/api/v1/mentor/learners/${id}/plans`, {
    cohort,
    weeklyHours: 15,
    arriveBy,
  })
  const live = learner.waitForResponse((response) => response.url().includes('/api/v1/me/live'))
  await learner.goto('/dashboard/outlook')
  await live
  await learner.getByText('What if I change my plan?', { exact: true }).click()
  const useIt = learner.getByRole('button', { name: 'Use this plan' })
  await learner.getByLabel('12 hours a week').fill('30')
  await expect(useIt).toBeVisible()
  await learner.getByRole('button', { name: 'Back to my plan' }).click()
  await callOrFail(learner, 'POST', `/api/v1/me/agreed-plans/${plan.id}/answer`, { agrees: true })
  await expect(learner.getByLabel('15 hours a week')).toBeVisible()
  await expect(useIt).toHaveCount(0)
})
