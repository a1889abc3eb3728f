import type { Page } from '@playwright/test'

/**
 * Holds back a page's requests to such addresses. Returns a function that releases them, so that the order does not
 * depend on the clock.
 */
export async function hold(page: Page, url: string | RegExp): Promise<() => void> {
  let letGo = () => {}
  const gone = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(url, async (route) => {
    await gone
    await route.continue()
  })
  return letGo
}
