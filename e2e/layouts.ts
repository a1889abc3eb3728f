import type { Page } from '@playwright/test'
import { violationsOn } from './axe'

const widths = [320, 390, 768, 1440]
export const themes = ['light', 'dark'] as const
/** A desktop at 200 %: half as wide, with twice the pixels. */
const zoomed = { width: 640, height: 450, deviceScaleFactor: 2, mobile: false }

/** How many checks a page gets. */
export const CHECKS = widths.length * (2 + themes.length) + 1

type Check = { readonly name: string; readonly found: readonly string[] }

/**
 * Checks a loaded page in each of its layouts: names, structure and sideways scroll at each width, and the colours there
 * in each theme. The server sends one document for all of them, so it is loaded once.
 */
export async function checksOf(page: Page): Promise<readonly Check[]> {
  const checks: Check[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    checks.push({ name: `sideways at ${width}`, found: await beyondEdge(page) })
    checks.push({ name: `structure at ${width}`, found: await violationsOn(page, 'structure') })
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme })
      checks.push({ name: `colours at ${width}, ${colorScheme}`, found: await violationsOn(page, 'colours') })
    }
  }
  return [...checks, { name: 'sideways at 200 %', found: await beyondEdgeAtTwice(page) }]
}

/** Playwright sets the pixels of a page when it opens; the browser can change them later. */
async function beyondEdgeAtTwice(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setDeviceMetricsOverride', zoomed)
  const screen = await page.evaluate(() => [window.innerWidth, window.devicePixelRatio])
  if (String(screen) !== String([zoomed.width, zoomed.deviceScaleFactor])) throw new Error(`No zoom: ${screen}`)
  const found = await beyondEdge(page)
  await session.detach()
  return found
}

async function beyondEdge(page: Page): Promise<string[]> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  return beyond > 0 ? [`${beyond} px beyond the edge`] : []
}
