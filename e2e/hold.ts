import type { Page } from '@playwright/test'

/** Holds back what the page asks for at such addresses. Gives what lets it go: no clock decides what came too early. */
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
