import type { Page } from '@playwright/test'

type Size = { readonly width: number; readonly height: number }

/**
 * Resizes the window, once the page transition is over: the browser ends it when the size changes, and React logs
 * Chromium's message about that since version 142. After a press on a link, wait first for something that only the new
 * page has.
 */
export async function resize(page: Page, size: Size): Promise<void> {
  await page.evaluate(() => document.activeViewTransition?.finished)
  await page.setViewportSize(size)
}
