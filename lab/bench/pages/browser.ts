import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium, type Page } from '@playwright/test'
import lighthouse from 'lighthouse'

export const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
]

/** Opens a browser with its own profile, which Lighthouse can control through `port`. */
export async function openBrowser(port: number) {
  const profile = mkdtempSync(path.join(tmpdir(), 'waymark-profile-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    args: [...args, `--remote-debugging-port=${port}`],
  })
  const close = async () => {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
  return { context, close }
}

export type FirstLoad = {
  /** Bytes, gzipped by us at one level, so that the server's compression does not count. */
  readonly scripts: number
  readonly html: number
  readonly fonts: number
  /** Bytes as received, headers included. */
  readonly transferred: number
  readonly requests: number
}

const SETTLE_MS = 1500

/** Measures what a browser without a cache fetches for a page. */
export async function firstLoad(page: Page, url: string): Promise<FirstLoad> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.clearBrowserCache')
  let [transferred, requests, fonts] = [0, 0, 0]
  const fontRequests = new Set<string>()
  session.on('Network.requestWillBeSent', ({ requestId, type }) => {
    if (type === 'Font') fontRequests.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    transferred += encodedDataLength
    if (fontRequests.has(requestId)) fonts += encodedDataLength
    requests++
  })
  const bodies: Promise<readonly [kind: string, bytes: number]>[] = []
  page.on('response', (response) => {
    const kind = response.request().resourceType()
    const sized = async () => [kind, gzipSync(await response.body()).length] as const
    if (kind === 'script' || kind === 'document') bodies.push(sized())
  })
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForTimeout(SETTLE_MS)
  page.removeAllListeners('response')
  await session.detach()
  const sizes = await Promise.all(bodies)
  const sum = (wanted: string) => sizes.reduce((all, [kind, bytes]) => all + (kind === wanted ? bytes : 0), 0)
  return { scripts: sum('script'), html: sum('document'), fonts, transferred, requests }
}

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof categories)[number]
export type Audit = Readonly<Record<Category, number>> & { readonly shift: number; readonly failed: readonly string[] }

/**
 * Error of Lighthouse for a recording without its beginning, which happens now and then: nothing was measured, and
 * another run is needed.
 */
const UNRECORDED = 'NO_NAVSTART'
const MOST_RUNS = 3

/** Runs Lighthouse once as a phone, 0 to 100 each, in the browser that is signed in already. */
export async function audit(port: number, url: string, run = 1): Promise<Audit> {
  const answer = await lighthouse(url, {
    port,
    onlyCategories: [...categories],
    disableStorageReset: true,
    logLevel: 'silent',
  })
  if (!answer) throw new Error(`Lighthouse said nothing about ${url}`)
  const { lhr } = answer
  if (lhr.runtimeError?.code === UNRECORDED && run < MOST_RUNS) return audit(port, url, run + 1)
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`)
  const score = (name: Category) => Math.round((lhr.categories[name]?.score ?? 0) * 100)
  const refs = categories.slice(1).flatMap((name) => lhr.categories[name]?.auditRefs ?? [])
  const failed = refs.filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1).map(({ id }) => id)
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
    shift: lhr.audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
    failed: [...new Set(failed)],
  }
}
