import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hideElapsedTime } from './elapsed-time'
import { DEMO_PASSWORD, expect, signIn, test } from './fixtures'

/**
 * Whether a screen looks the same each time one comes: what is drawn at random, by a race or by the clock shows. With
 * LOOKS_DIR the first pictures are kept there, and a later run compares with them: so one sees what a change changed.
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

for (const theme of ['light', 'dark'] as const) {
  test(`the main screens look the same on each of three visits, ${theme}`, async ({ newPage }, info) => {
    test.setTimeout(150_000)
    for (const screen of screens) {
      for (let visit = 0; visit < VISITS; visit++) {
        const page = await newPage({
          colorScheme: theme,
          reducedMotion: 'reduce',
          viewport: { width: 1280, height: 900 },
        })
        if ('as' in screen) await signIn(page, `${screen.as}@waymark.test`, DEMO_PASSWORD)
        await page.goto(screen.url, { waitUntil: 'networkidle' })
        await page.evaluate(() => document.fonts.ready)
        await hideElapsedTime(page)
        const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
        const name = `${screen.name}-${theme}.png`
        const first = info.snapshotPath(name)
        if (!existsSync(first) || (visit === 0 && !kept)) {
          mkdirSync(path.dirname(first), { recursive: true })
          writeFileSync(first, picture)
        }
        // Midnight passes now and then: a line of digits, and no more than that.
        expect(picture, `${name}, visit ${visit + 1}`).toMatchSnapshot(name, { maxDiffPixelRatio: 0.001 })
        await page.context().close()
      }
    }
  })
}
