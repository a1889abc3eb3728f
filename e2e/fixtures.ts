import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { faultInAnswer } from './check-answers'
import { confirmAddress } from './confirm-address'
import { signIn } from './harness/page'

export const DEMO_PASSWORD = 'waymark-demo'
export type DemoPerson = 'learner' | 'mentor' | 'admin'

let count = 0

type Fixtures = {
  /** Opens a new browser, signed out. Console errors and responses that differ from their declaration fail the test. */
  newPage: (options?: Parameters<import('@playwright/test').Browser['newContext']>[0]) => Promise<Page>
  /** Opens the same, signed in. */
  pageOf: (who: DemoPerson) => Promise<Page>
  /** Makes a new learner: signed up through the API, with a confirmed address and a plan. */
  newLearner: (name: string) => Promise<{ page: Page; email: string; password: string }>
}

export const test = base.extend<Fixtures>({
  newPage: async ({ browser }, use) => {
    const contexts: BrowserContext[] = []
    const errors: string[] = []
    const faults: Promise<string | null>[] = []
    await use(async (options) => {
      const context = await browser.newContext(options)
      contexts.push(context)
      const page = await context.newPage()
      page.on('console', (message) => {
        // The browser logs a refusal that a test provokes: not an error of ours.
        const isRefusal = message.text().startsWith('Failed to load resource')
        if (message.type() === 'error' && !isRefusal) errors.push(`${page.url()}: ${message.text()}`)
      })
      page.on('response', (response) => faults.push(faultInAnswer(response)))
      page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`))
      return page
    })
    expect((await Promise.all(faults)).filter((fault) => fault !== null)).toEqual([])
    for (const context of contexts) await context.close()
    expect(errors, 'the browser’s console').toEqual([])
  },
  pageOf: async ({ newPage }, use) => {
    await use(async (who) => {
      const page = await newPage()
      await signIn(page, `${who}@waymark.test`, DEMO_PASSWORD)
      return page
    })
  },
  newLearner: async ({ newPage }, use) => {
    await use(async (name) => {
      const page = await newPage()
      const email = `${name.toLowerCase()}.${++count}.${Date.now()}@example.org`
      const password = 'a long enough password'
      const signedUp = await page.request.post('/api/v1/sign-up', { data: { name, email, password } })
      expect(signedUp.status()).toBe(201)
      await confirmAddress(email)
      await signIn(page, email, password)
      const plan = {
        track: 'nodejs',
        weeklyHours: 12,
        studyDays: [0, 2],
        country: 'DE',
        paidExperienceYears: 0,
        goal: 'first-job',
      }
      expect((await page.request.put('/api/v1/me/plan', { data: plan })).ok()).toBe(true)
      return { page, email, password }
    })
  },
})

export { expect, signIn }
