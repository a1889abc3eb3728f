import type { Page } from '@playwright/test'

/**
 * Counts the elements that look different from all elements of this page so far: by attributes or words, colours, large
 * or small text, a scroll bar. While there are none, axe would find nothing new.
 */
export const countNewLooks = (page: Page): Promise<number> =>
  page.evaluate(() => {
    type Seen = Map<Element, Set<string>>
    const holder = window as unknown as { looksSeen?: Seen }
    holder.looksSeen ??= new Map()
    const seen: Seen = holder.looksSeen
    /** Bold text from 14 pt and other text from 18 pt may have less contrast. */
    const isLarge = ({ fontSize, fontWeight }: CSSStyleDeclaration) =>
      Number.parseFloat(fontSize) >= (Number(fontWeight) >= 700 ? 18.66 : 24)
    const scrolls = (element: Element, { overflowX, overflowY }: CSSStyleDeclaration) => {
      const isBeyond = element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight
      return isBeyond && /auto|scroll/.test(overflowX + overflowY)
    }
    const getLook = (element: Element) => {
      const style = getComputedStyle(element)
      const words = [...element.childNodes]
        .map((node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue : ''))
        .join('')
      const own = (element.cloneNode(false) as Element).outerHTML
      const { color, backgroundColor, backgroundImage, opacity, textDecorationLine } = style
      const colours = [color, backgroundColor, backgroundImage, opacity, textDecorationLine].join()
      return [own, words, colours, isLarge(style), scrolls(element, style)].join()
    }
    let count = 0
    for (const element of document.querySelectorAll('body, body *')) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      const look = getLook(element)
      const known = seen.get(element) ?? new Set()
      seen.set(element, known)
      if (!known.has(look)) count++
      known.add(look)
    }
    return count
  })
