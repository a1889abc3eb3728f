import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { everybody, pagesAs } from './pages'

/** Of what one presses with a thumb, in CSS pixels each way. */
const TARGET = 44

/**
 * What on the page is smaller than a thumb. Left out, as WCAG 2.5.8 does: links within a sentence; and marks of a
 * picture whose every step stands in a list beside it (`data-in-picture`).
 */
const tooSmall = (page: Page) =>
  page.evaluate((least) => {
    const controls =
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="tab"]'
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      // What only a reader of the screen finds is one pixel wide.
      return element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && width > 1 && height > 1
    }
    const text = (element: Element | null) => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
    /** A link, or a word with its explanation, that flows with other words of the same line. */
    const isInSentence = (element: Element) => {
      if (!['A', 'BUTTON'].includes(element.tagName) || getComputedStyle(element).display !== 'inline') return false
      let block = element.parentElement
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement
      return text(block).length > text(element).length
    }
    /** The control and, where there is one that reaches it, its label. */
    const boxOf = (element: Element) => {
      const label = element.closest('label')
      const { width, height } = element.getBoundingClientRect()
      // A link can reach beyond its words.
      const after = getComputedStyle(element, '::after')
      const reach = after.content !== 'none' && after.position === 'absolute' ? Number.parseFloat(after.height) : 0
      const around = label?.getBoundingClientRect()
      return { width: Math.max(width, around?.width ?? 0), height: Math.max(height, reach, around?.height ?? 0) }
    }
    return [...document.querySelectorAll(controls)].flatMap((element) => {
      if (!isSeen(element) || isInSentence(element) || element.closest('[data-in-picture]')) return []
      const { width, height } = boxOf(element)
      if (width >= least - 0.5 && height >= least - 0.5) return []
      const name = element.getAttribute('aria-label') ?? text(element)
      return [`${element.tagName.toLowerCase()} “${name.slice(0, 40)}” ${Math.round(width)} × ${Math.round(height)}`]
    })
  }, TARGET)

for (const who of everybody) {
  test(`what a ${who} presses is as large as a thumb, on every page of a phone`, async ({ newPage }) => {
    test.setTimeout(120_000)
    const page = await newPage({ viewport: { width: 390, height: 844 }, hasTouch: true })
    const small: Record<string, readonly string[]> = {}
    for (const url of await pagesAs(who, page)) {
      await page.goto(url)
      const found = await tooSmall(page)
      if (found.length > 0) small[url] = found
    }
    expect(small).toEqual({})
  })
}

test('the measure sees what is too small, and leaves a link in a sentence alone', async ({ newPage }) => {
  const page = await newPage({ viewport: { width: 390, height: 844 } })
  await page.setContent(`
    <p>Read <a href="/a">the guide</a> first.</p>
    <p><a href="/b">Alone</a></p>
    <button style="width: 44px; height: 30px; padding: 0">Low</button>
    <label style="display: flex; min-height: 44px"><input type="checkbox"> Labelled</label>
    <label><input type="checkbox"> Thin</label>
    <button style="width: 44px; height: 44px">Fits</button>`)
  expect((await tooSmall(page)).map((found) => found.split(' ').slice(0, 2).join(' '))).toEqual([
    'a “Alone”',
    'button “Low”',
    'input “”',
  ])
})
