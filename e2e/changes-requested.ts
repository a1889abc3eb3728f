import { expect, type Page } from '@playwright/test'

export const REVIEWED_STEP = 'rest-api-project'

async function must<Answer>(page: Page, method: string, url: string, data?: object): Promise<Answer> {
  const answer = await page.request.fetch(url, { method, data })
  expect(answer.ok(), `${method} ${url}: ${answer.status()}`).toBe(true)
  return (await answer.json().catch(() => null)) as Answer
}

const work = { step: REVIEWED_STEP, kind: 'link', url: 'https://example.org/work', note: 'Done' }

/** Adds a learner to a cohort of the mentor's and submits work there, by the API. @returns the review's id */
export async function submitted(learner: Page, mentor: Page): Promise<string> {
  type Cohort = { readonly id: string; readonly joinCode: string }
  const cohort = await must<Cohort>(mentor, 'POST', '/api/v1/cohorts', { name: `Cohort ${Date.now()}` })
  await must(learner, 'POST', '/api/v1/cohorts/join', { code: cohort.joinCode })
  const submission = { ...work, cohort: cohort.id }
  return (await must<{ id: string }>(learner, 'POST', '/api/v1/me/submissions', submission)).id
}

/** Submits the same learner's next attempt. */
export const submittedAgain = (learner: Page) => must<unknown>(learner, 'POST', '/api/v1/me/submissions', work)

/** Claims a review and gives the same score in all rows. */
export async function decide(mentor: Page, id: string, outcome: 'not-yet' | 'competent'): Promise<void> {
  await must(mentor, 'POST', `/api/v1/reviews/${id}/claim`)
  const page = await (await mentor.request.get(`/mentor/reviews/${id}`)).text()
  const rows = new Set([...page.matchAll(/name="score-([0-9a-f-]{36})"/g)].map(([, row]) => row ?? ''))
  const scores = Object.fromEntries([...rows].map((row) => [row, outcome]))
  const feedback = 'Say what a page of none looks like.'
  await must(mentor, 'POST', `/api/v1/reviews/${id}/verdict`, { outcome, feedback, scores })
}

/** Submits a learner's work and requests changes to it. */
export async function changesRequested(learner: Page, mentor: Page): Promise<void> {
  await decide(mentor, await submitted(learner, mentor), 'not-yet')
}
