import type { Page } from '@playwright/test'

declare global {
  interface Window {
    spoken: string[]
  }
}

/**
 * Records what the live regions of a page announce, word for word. A status is announced when its text changes, as a
 * whole unless marked otherwise, and not when it is added together with its text; an alert is announced then too.
 * @returns a function that returns all announcements since the page was opened, in order
 */
export async function recordSpoken(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const LIVE = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]'
    const textIn = (node: Node) => {
      // biome-ignore lint/performance/useDomNodeTextContent: innerText follows the layout, which separates blocks.
      const text = node instanceof HTMLElement ? node.innerText : node.textContent
      return (text ?? '').replace(/\s+/g, ' ').trim()
    }
    const alertsIn = (node: Node) =>
      node instanceof Element
        ? [node, ...node.querySelectorAll('*')].filter((element) => element.matches('[role="alert"]'))
        : []
    window.spoken = []
    new MutationObserver((records) => {
      const news = new Map<Element, Node[]>()
      const add = (region: Element, node: Node) => news.set(region, [...(news.get(region) ?? []), node])
      for (const { target, addedNodes } of records) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(LIVE)
        if (region && target instanceof Text) add(region, target)
        for (const node of addedNodes) {
          if (region) add(region, node)
          else for (const alert of alertsIn(node)) add(alert, alert)
        }
      }
      for (const [region, nodes] of news) {
        if (!region.isConnected || !region.checkVisibility()) continue
        const isWhole = region.getAttribute('aria-atomic') !== 'false'
        const text = isWhole ? textIn(region) : nodes.map(textIn).join(' ')
        if (text !== '') window.spoken.push(text)
      }
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
  return () => page.evaluate(() => window.spoken)
}
