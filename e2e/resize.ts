import type { Page } from '@playwright/test'

type Size = { readonly width: number; readonly height: number }

/**
 * Gives the window another size, once no page fades into the next: the browser ends such a transition when the size
 * changes, and React passes on to the console what Chromium says of it since version 142. After a press on a link, wait
 * first for something that the new page alone has.
 */
export async function resize(page: Page, size: Size): Promise<void> {
  await page.evaluate(() => document.activeViewTransition?.finished)
  await page.setViewportSize(size)
}
