import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { waitUntilInteractive } from './app'
import { hideElapsedTime } from './elapsed-time'
import { DEMO_PASSWORD, type DemoPerson, expect, signIn, test } from './fixtures'

/**
 * Checks that a screen looks the same on each visit, which random, racing or time-dependent rendering would break. With
 * LOOKS_DIR the first screenshots are kept there, and a later run compares with them, which shows what a change
 * altered.
 */
const kept = process.env.LOOKS_DIR
const VISITS = 3
const screens = [
  { name: 'landing', url: '/' },
  { name: 'map', url: '/roadmaps/backend?view=map' },
  { name: 'list', url: '/roadmaps/backend?view=list' },
  { name: 'step', url: '/roadmaps/backend/steps/transactions' },
  { name: 'pay', url: '/pay?country=DE&level=junior' },
  { name: 'dashboard', url: '/dashboard', as: 'learner' },
  { name: 'outlook', url: '/dashboard/outlook', as: 'learner' },
  { name: 'own-map', url: '/roadmaps/backend?view=map', as: 'learner' },
  { name: 'today', url: '/mentor', as: 'mentor' },
] as const

const themes = ['light', 'dark'] as const

for (const screen of screens) {
  test(`the ${screen.name} looks the same on each of three visits, in both themes`, async ({ newPage }, info) => {
    const arrive = { reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } } as const
    const storageState = 'as' in screen ? await getSession(await newPage(), screen.as) : undefined
    for (let visit = 0; visit < VISITS; visit++) {
      const page = await newPage({ ...arrive, storageState })
      await page.goto(screen.url, { waitUntil: 'networkidle' })
      await page.evaluate(() => document.fonts.ready)
      await waitUntilInteractive(page)
      await hideElapsedTime(page)
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme })
        const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
        const name = `${screen.name}-${colorScheme}.png`
        const first = info.snapshotPath(name)
        if (!existsSync(first) || (visit === 0 && !kept)) {
          mkdirSync(path.dirname(first), { recursive: true })
          writeFileSync(first, picture)
        }
        // Midnight passes now and then: allows for a line of digits, and no more.
        expect(picture, `${name}, visit ${visit + 1}`).toMatchSnapshot(name, { maxDiffPixelRatio: 0.001 })
      }
      await page.context().close()
    }
  })
}

/** Signs in and returns the browser state: each visit has a new browser with the same session. */
async function getSession(page: Page, who: DemoPerson) {
  await signIn(page, `${who}@waymark.test`, DEMO_PASSWORD)
  return page.context().storageState()
}
