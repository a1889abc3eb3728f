// Times a first visit: from the landing page to a first tick, and on to the account that keeps it, with a typical
// typing speed and a second of thinking before each action. Fails where the first tick takes over eight actions or a
// minute, or where keeping it does.
import type { Locator, Page } from '@playwright/test'
import { startDemo } from '@/e2e/harness/demo'
import { openBrowser } from './pages/browser'

const THINKING_MS = 1000
const KEYSTROKE_MS = 120
const bounds = { actions: 8, seconds: 60 }

class Visitor {
  actions = 0
  private readonly started = performance.now()
  constructor(private readonly page: Page) {}

  private async act(what: () => Promise<unknown>): Promise<void> {
    await this.page.waitForTimeout(THINKING_MS)
    await what()
    this.actions++
  }
  press = (target: Locator) => this.act(() => target.click())
  write = (target: Locator, text: string) => this.act(() => target.pressSequentially(text, { delay: KEYSTROKE_MS }))

  /** Prints the progress so far, and returns whether it is within the bounds. */
  tell(what: string): boolean {
    const seconds = (performance.now() - this.started) / 1000
    console.log(`${what}: ${this.actions} actions, ${seconds.toFixed(1)} s`)
    return this.actions <= bounds.actions && seconds < bounds.seconds
  }
}

async function walk(page: Page, url: string): Promise<boolean> {
  await page.goto(url)
  const visitor = new Visitor(page)
  const tryIt = page.getByRole('region', { name: 'What do you already know?' })
  await visitor.press(tryIt.getByRole('checkbox').first())
  await tryIt.getByText('1 of 6 steps ticked').waitFor()
  const isTicked = visitor.tell('The first tick')

  await visitor.press(tryIt.getByRole('link', { name: 'Save them' }))
  await visitor.write(page.getByLabel('Name'), 'Vera')
  await visitor.write(page.getByLabel('E-mail address'), 'vera@example.org')
  await visitor.write(page.getByLabel('Password', { exact: true }), 'four calm words')
  await visitor.press(page.getByRole('button', { name: 'Create account' }))
  await page.waitForURL('**/onboarding**')
  await visitor.press(page.getByRole('radio', { name: /Node\.js/ }))
  await visitor.press(page.getByRole('button', { name: 'Start' }))
  await page.waitForURL('**/first-plan')
  const isKept = visitor.tell('Kept, with an account and a plan')
  const progress = await (await page.request.get(`${url}/api/v1/me/progress`)).json()
  if (progress.totals.all.done !== 1) throw new Error(`${progress.totals.all.done} steps are done, and not 1.`)
  return isTicked && isKept
}

const waymark = await startDemo('bench')
const { context, close } = await openBrowser(9333)
try {
  const isGood = await walk(await context.newPage(), waymark.server.url)
  console.log(isGood ? '\nBoth within a minute and eight actions.' : '\nToo long a way.')
  if (!isGood) process.exitCode = 1
} finally {
  await close()
  await waymark.leave()
}
