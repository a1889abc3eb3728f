import type { BrowserContext, Page } from '@playwright/test'
import { server } from '../server'

/** Findings: things that a browser's pages did and none of ours does. */
export type Watch = { readonly findings: string[] }

/** Records a browser's unexpected scripts, policy violations, dialogs and requests to other sites. */
export async function watch(context: BrowserContext): Promise<Watch> {
  const findings: string[] = []
  await context.exposeBinding('report', (_source, what: string) => findings.push(what))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const { report } = window as unknown as { report: (what: string) => void }
      report(`${location.pathname}: ${violatedDirective} refused ${blockedURI} ${sample}`)
    })
  })
  // Only listens: a browser whose requests are intercepted has no cache, and loads all scripts for each page.
  const askedFor = (url: string) => {
    const { origin, protocol } = new URL(url)
    if (origin !== server.url && /^(https?|wss?):$/.test(protocol)) findings.push(`a request to ${url}`)
  }
  context.on('request', (request) => askedFor(request.url()))
  const listenTo = (page: Page) => {
    page.on('websocket', (socket) => askedFor(socket.url()))
    page.on('dialog', (dialog) => {
      findings.push(`${page.url()}: a dialog says ${dialog.message()}`)
      void dialog.dismiss()
    })
  }
  for (const page of context.pages()) listenTo(page)
  context.on('page', listenTo)
  return { findings }
}

/** Lists elements in a page that no user text may produce. */
export const foundIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    if ('pwned' in window) found.push('a script of theirs ran')
    if (document.cookie.includes('pwned')) found.push('a cookie of theirs is set')
    if (/pwned|[<>]/.test(document.title)) found.push(`the title is ${document.title}`)
    for (const element of document.querySelectorAll('*')) {
      const name = element.localName
      // Our own pictures reuse a shape from the same page, or from one of our two kinds of files.
      const drawn = element.getAttribute('href') ?? ''
      const isOwnShape = name === 'use' && /^(#|\/land\/\d+x\d+\.svg#land$|\/lost-trail\.svg#trail$)/.test(drawn)
      if (
        /^(base|iframe|object|embed|portal|marquee|math|video|img|image|use|foreignobject)$/i.test(name) &&
        !isOwnShape
      ) {
        found.push(`<${name}>`)
      }
      if (name === 'meta' && /refresh|set-cookie/i.test(element.getAttribute('http-equiv') ?? '')) found.push('<meta>')
      for (const { name: key, value } of element.attributes) {
        if (/^on/i.test(key)) found.push(`<${name} ${key}>`)
        const address = value.replaceAll(/[\s\p{Cc}]/gu, '')
        if (/(href|src|action|data|poster)$/i.test(key) && /^(javascript|data|vbscript|file|blob):/i.test(address)) {
          found.push(`<${name} ${key}="${value}">`)
        }
      }
    }
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      const isTheirs = /(^|\.)(evil\.example|example\.org)$/.test(link.hostname)
      const isApart = ['noopener', 'noreferrer', 'nofollow', 'ugc'].every((word) => link.relList.contains(word))
      if (isTheirs && !isApart) found.push(`${link.href} with rel="${link.rel}"`)
      if (isTheirs && link.username) found.push(`${link.href} has a name in front of its host`)
    }
    for (const facts of document.querySelectorAll('script[type="application/ld+json"]')) {
      try {
        JSON.parse(facts.textContent ?? '')
      } catch {
        found.push('facts for machines that are no JSON')
      }
    }
    return found.map((what) => `${location.pathname}: ${what}`)
  })
