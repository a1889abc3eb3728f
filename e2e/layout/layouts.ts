import type { CDPSession, Page } from '@playwright/test'
import { violationsOn } from '../accessibility/axe'
import { tooSmall } from '../accessibility/touch-targets'
import { countNewLooks } from './new-looks'
import { resize } from './resize'

/** Widths, the two that differ most first: at the others hardly any element looks new. */
const widths = [390, 1440, 320, 768]
export const themes = ['light', 'dark'] as const
/** Names and structure are the same in both themes. */
export const rulesIn = { light: 'everything', dark: 'colours' } as const
const phone = { width: 390, height: 844, deviceScaleFactor: 1, mobile: false }
/** A desktop at 200 %: half as wide, with twice the pixels. */
const zoomed = { width: 640, height: 450, deviceScaleFactor: 2, mobile: false }

/** Number of checks of a page. */
export const CHECKS = widths.length * (1 + themes.length) + 2

type Check = { readonly name: string; readonly found: readonly string[] }

/**
 * Checks a loaded page in each of its layouts: sideways scrolling and axe's findings at each width and in each theme,
 * and the size of controls on a phone. The server sends one document for all of them, so it is loaded once; and axe
 * runs only where an element looks new.
 */
export async function findLayoutChecks(page: Page): Promise<readonly Check[]> {
  return [...(await findChecksAt(page, widths)), ...(await onOtherScreens(page))]
}

/** Checks some widths, in CSS pixels, and no other screens. */
export async function findChecksAt(page: Page, widths: readonly number[]): Promise<readonly Check[]> {
  const checks: Check[] = []
  for (const width of widths) {
    await resize(page, { width, height: 900 })
    checks.push({ name: `sideways at ${width}`, found: await beyondEdge(page) })
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme })
      checks.push({ name: `axe at ${width}, ${colorScheme}`, found: await newViolations(page, colorScheme) })
    }
  }
  return checks
}

/** Describes the findings. */
export const getFaults = (checks: readonly Check[]): string[] =>
  checks.flatMap(({ name, found }) => found.map((what) => `${name}: ${what}`))

async function newViolations(page: Page, theme: (typeof themes)[number]): Promise<string[]> {
  return (await countNewLooks(page)) > 0 ? violationsOn(page, rulesIn[theme]) : []
}

/**
 * Checks other screens. Playwright fixes a page's pixel ratio and touch when it opens; the browser can change them
 * later.
 */
async function onOtherScreens(page: Page): Promise<readonly Check[]> {
  const session = await page.context().newCDPSession(page)
  await showOn(session, page, zoomed)
  const sideways = { name: 'sideways at 200 %', found: await beyondEdge(page) }
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  await showOn(session, page, phone)
  const small = { name: 'smaller than a thumb', found: await tooSmall(page) }
  await session.detach()
  return [sideways, small]
}

async function showOn(session: CDPSession, page: Page, screen: typeof phone): Promise<void> {
  await session.send('Emulation.setDeviceMetricsOverride', screen)
  const now = await page.evaluate(() => [window.innerWidth, window.devicePixelRatio])
  if (String(now) !== String([screen.width, screen.deviceScaleFactor])) throw new Error(`The screen is ${now}.`)
}

async function beyondEdge(page: Page): Promise<string[]> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  return beyond > 0 ? [`${beyond} px beyond the edge`] : []
}
