import type { Page } from '@playwright/test'

/** Of what one presses with a thumb, in CSS pixels each way. */
const TARGET = 44

/**
 * What on the page is smaller than a thumb. Left out, as WCAG 2.5.8 does: links within a sentence; and marks of a
 * picture whose every step stands in a list beside it (`data-in-picture`).
 */
export const tooSmall = (page: Page) =>
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
    const getBox = (element: Element) => {
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
      const { width, height } = getBox(element)
      if (width >= least - 0.5 && height >= least - 0.5) return []
      const name = element.getAttribute('aria-label') ?? text(element)
      return [`${element.tagName.toLowerCase()} “${name.slice(0, 40)}” ${Math.round(width)} × ${Math.round(height)}`]
    })
  }, TARGET)
