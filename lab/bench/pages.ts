// Measures our pages on a phone beside a bare page of the same framework: Lighthouse's mobile preset (the median of
// five runs). Fails where a page scores under 95 for speed or more than five points under the bare page, under 100 for
// anything else (search engines are kept from pages that need an account), shifts by 0.02 or more, or where a first
// visit takes more than 25 requests, 300 KB, or 90 KB of fonts. Fails too where any page of the tests of all screens
// (e2e/pages.ts) has over 56 KB of JavaScript, gzipped, more than the bare page. A visitor's pages are those of a real
// instance: search engines are kept from the demo. A part of a name as argument measures those pages alone; RUNS sets
// the number of runs, and WEIGHTS=1 measures the JavaScript alone.
import type { BrowserContext } from '@playwright/test'
import { startBareFrameworkServer } from '@/e2e/harness/bare-framework'
import { startDemo } from '@/e2e/harness/demo'
import { signIn } from '@/e2e/harness/page'
import { type Audit, audit, type FirstLoad, firstLoad, openBrowser } from './pages/browser'
import { weighPages } from './pages/weights'

const RUNS = Number(process.env.RUNS ?? 5)
const DEBUGGING_PORT = 9333
const KB = 1024
const bounds = { performance: 95, behindFloor: 5, shift: 0.02, scripts: 56 * KB }
const firstVisit = { requests: 25, transferred: 300 * KB, fonts: 90 * KB }

type Screen = { readonly name: string; readonly path: string; readonly as?: string }
const screens: readonly Screen[] = [
  { name: 'landing', path: '/' },
  { name: 'roadmap, map', path: '/roadmaps/backend?view=map' },
  { name: 'roadmap, list', path: '/roadmaps/backend?view=list' },
  { name: 'step', path: '/roadmaps/backend/steps/transactions' },
  { name: 'pay', path: '/pay' },
  { name: 'own map', path: '/roadmaps/backend?view=map', as: 'learner' },
  { name: 'own list', path: '/roadmaps/backend?view=list', as: 'learner' },
  { name: 'own step', path: '/roadmaps/backend/steps/rest-api-project', as: 'learner' },
  { name: 'dashboard', path: '/dashboard', as: 'learner' },
  { name: 'outlook', path: '/dashboard/outlook', as: 'learner' },
  { name: 'mentor', path: '/mentor', as: 'mentor' },
]

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
type Measured = { readonly load: FirstLoad; readonly audit: Audit }

async function measure(context: BrowserContext, url: string): Promise<Measured> {
  const page = await context.newPage()
  const load = await firstLoad(page, url)
  await page.close()
  const audits: Audit[] = []
  for (let run = 0; run < RUNS; run++) audits.push(await audit(DEBUGGING_PORT, url))
  const middle = (of: (one: Audit) => number) => median(audits.map(of))
  return {
    load,
    audit: {
      performance: middle((one) => one.performance),
      accessibility: middle((one) => one.accessibility),
      'best-practices': middle((one) => one['best-practices']),
      seo: middle((one) => one.seo),
      shift: Math.max(...audits.map(({ shift }) => shift)),
      failed: [...new Set(audits.flatMap(({ failed }) => failed))],
    },
  }
}

function complaints({ as }: Screen, { audit: one, load }: Measured, floor: Measured): string[] {
  const found: string[] = []
  if (one.performance < bounds.performance) found.push('slow')
  if (one.performance < floor.audit.performance - bounds.behindFloor) found.push('behind the bare page')
  if (one.accessibility < 100 || one['best-practices'] < 100 || (!as && one.seo < 100))
    found.push(one.failed.join(', '))
  if (!(one.shift < bounds.shift)) found.push('shifts')
  if (load.scripts - floor.load.scripts > bounds.scripts) found.push('too much JavaScript')
  if (load.requests > firstVisit.requests) found.push('asks too often')
  if (load.transferred > firstVisit.transferred) found.push('too much in all')
  if (load.fonts > firstVisit.fonts) found.push('too much of fonts')
  return found
}

const kb = (bytes: number) => (bytes / KB).toFixed(1)

function row(name: string, { audit: one, load }: Measured, floor: FirstLoad, found: readonly string[]): string {
  const scores = [one.performance, one.accessibility, one['best-practices'], one.seo, one.shift.toFixed(3)]
  const sizes = [kb(load.scripts), kb(load.scripts - floor.scripts), kb(load.html), kb(load.transferred), load.requests]
  return `${name.padEnd(16)}${[...scores, ...sizes].map((cell) => String(cell).padStart(8)).join('')}  ${found.join('; ')}`
}

/** Prints the ten pages with the most JavaScript, and returns whether all are within the bound. */
async function weigh(url: string, floor: FirstLoad): Promise<boolean> {
  const weights = (await weighPages(url))
    .map(({ who, path, load }) => ({ who, path, over: load.scripts - floor.scripts }))
    .toSorted((a, b) => b.over - a.over)
  console.log(`\nJavaScript over the bare page on ${weights.length} pages, KB gzipped; the ten heaviest`)
  for (const { who, path, over } of weights.slice(0, 10)) console.log(`${kb(over).padStart(8)}  ${who} ${path}`)
  return weights.every(({ over }) => over <= bounds.scripts)
}

async function run(): Promise<boolean> {
  const wanted = process.argv[2] ?? ''
  const floorServer = await startBareFrameworkServer()
  const [demo, real] = [await startDemo('bench'), await startDemo('bench', { DEMO: '0' })]
  const { context, close } = await openBrowser(DEBUGGING_PORT)
  try {
    const heads = ['speed', 'access', 'best', 'search', 'shift', 'JS', 'over', 'HTML', 'all', 'asks']
    console.log(`\nScores of 100; KB, gzipped\n${' '.repeat(16)}${heads.map((head) => head.padStart(8)).join('')}`)
    const floor = await measure(context, floorServer.url)
    console.log(row('a bare page', floor, floor.load, []))
    let isGood = wanted ? true : await weigh(demo.server.url, floor.load)
    if (process.env.WEIGHTS) return isGood
    let person: string | undefined
    for (const screen of screens.filter(({ name }) => name.includes(wanted))) {
      if (screen.as && screen.as !== person) {
        const page = await context.newPage()
        await context.clearCookies()
        await signIn(page, `${screen.as}@waymark.test`, 'waymark-demo', demo.server.url)
        await page.close()
        person = screen.as
      }
      const { url } = (screen.as ? demo : real).server
      const measured = await measure(context, `${url}${screen.path}`)
      const found = complaints(screen, measured, floor)
      isGood = isGood && found.length === 0
      console.log(row(screen.name, measured, floor.load, found))
    }
    return isGood
  } finally {
    await close()
    await Promise.all([floorServer.stop(), demo.leave(), real.leave()])
  }
}

const isGood = await run()
console.log(isGood ? '\nEvery page holds its bounds.' : '\nA page does not hold its bounds.')
if (!isGood) process.exitCode = 1
