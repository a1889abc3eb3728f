import type { Page } from '@playwright/test'

/**
 * Replaces each "20 minutes ago" or "due in 2 days" on a page by the same words: they change between two visits, and
 * with them the width of their line.
 */
export const hideElapsedTime = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const elapsed = /just now|\d+ (?:minute|hour|day)s? (?:ago|overdue)|\bin \d+ (?:minute|hour|day)s?/g
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      text.nodeValue = text.nodeValue?.replace(elapsed, 'some time ago') ?? null
    }
  })
