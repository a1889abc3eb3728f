import type { Page } from '@playwright/test'

/** Least size of a control, in CSS pixels each way, for a thumb. */
const TARGET = 44

/**
 * Lists controls that are too small for a thumb. Left out, as in WCAG 2.5.8: links within a sentence; and marks of a
 * picture whose steps are all in a list beside it (`data-in-picture`).
 */
export const tooSmall = (page: Page) =>
  page.evaluate((least) => {
    const controls =
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="tab"]'
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      // Elements for screen readers alone are one pixel wide.
      return element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && width > 1 && height > 1
    }
    const text = (element: Element | null) => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
    /** Returns whether a link, or a word with its explanation, is within a line of other words. */
    const isInSentence = (element: Element) => {
      if (!['A', 'BUTTON'].includes(element.tagName) || getComputedStyle(element).display !== 'inline') return false
      let block = element.parentElement
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement
      return text(block).length > text(element).length
    }
    /** Returns the size of the control, or of its label where that is larger. */
    const getBox = (element: Element) => {
      const label = element.closest('label')
      const { width, height } = element.getBoundingClientRect()
      // A link can extend beyond its text.
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
