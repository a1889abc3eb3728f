import { expect, type Page } from '@playwright/test'

export const REVIEWED_STEP = 'rest-api-project'

async function must<Answer>(page: Page, method: string, url: string, data?: object): Promise<Answer> {
  const answer = await page.request.fetch(url, { method, data })
  expect(answer.ok(), `${method} ${url}: ${answer.status()}`).toBe(true)
  return (await answer.json().catch(() => null)) as Answer
}

/** Brings a learner into a cohort of the mentor's and submits work there, by the API. @returns the review's id */
export async function submitted(learner: Page, mentor: Page): Promise<string> {
  type Cohort = { readonly id: string; readonly joinCode: string }
  const cohort = await must<Cohort>(mentor, 'POST', '/api/v1/cohorts', { name: `Cohort ${Date.now()}` })
  await must(learner, 'POST', '/api/v1/cohorts/join', { code: cohort.joinCode })
  const work = { step: REVIEWED_STEP, cohort: cohort.id, kind: 'link', url: 'https://example.org/work', note: 'Done' }
  return (await must<{ id: string }>(learner, 'POST', '/api/v1/me/submissions', work)).id
}

/** The same, and the mentor asks for changes. */
export async function changesRequested(learner: Page, mentor: Page): Promise<void> {
  const id = await submitted(learner, mentor)
  await must(mentor, 'POST', `/api/v1/reviews/${id}/claim`)
  const page = await (await mentor.request.get(`/mentor/reviews/${id}`)).text()
  const rows = new Set([...page.matchAll(/name="score-([0-9a-f-]{36})"/g)].map(([, row]) => row ?? ''))
  const scores = Object.fromEntries([...rows].map((row) => [row, 'not-yet']))
  const feedback = 'Say what a page of none looks like.'
  await must(mentor, 'POST', `/api/v1/reviews/${id}/verdict`, { outcome: 'not-yet', feedback, scores })
}
