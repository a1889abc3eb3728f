// `npm run drill connections -- --on sqlite`: one address opens hundreds of fresh connections at once, each for a page.
// Meanwhile another address opens fresh ones, for a health check and for pages, and this measures how long those wait.
// Fails if, beside 300, a health check takes over 1 s or a page over 2 s; beside 1,500 it only prints the times.
import { parseArgs } from 'node:util'
import { startServer } from '@/e2e/harness/server'
import { whyNoCluster } from '@/tools/testing/postgresql-cluster.mjs'
import { flood } from './connections/flood'
import { probe, worst } from './connections/probe'
import { makePlace } from './crash/places'

const kinds = ['sqlite', 'postgresql'] as const
type Kind = (typeof kinds)[number]

const [MOST_HEALTH_MS, MOST_PAGE_MS] = [1000, 2000]
const MOST_JUDGED = 300
const NEWCOMER = '127.0.10.1'
const PAGES = ['/pay', '/sign-in']

const several = (...values: string[]) => ({ type: 'string', multiple: true, default: values }) as const
const { values } = parseArgs({
  options: { on: several(...kinds), connections: several('300', '300', '300', '1500') },
})
const wanted = kinds.filter((kind) => values.on.includes(kind))
const rounds = values.connections.map(Number)
if (wanted.length < values.on.length || !rounds.every((count) => count >= 1 && count <= 2000)) {
  console.error(`Use npm run drill connections -- --on ${kinds.join('|')} --connections 300`)
  process.exit(1)
}
for (const kind of wanted) await run(kind)

async function run(kind: Kind): Promise<void> {
  const why = kind === 'sqlite' ? null : whyNoCluster()
  if (why) return console.log(`${kind}: skipped. ${why}.`)
  const place = await makePlace(kind)
  const server = await startServer({ ...place.env, RATE_LIMIT_FACTOR: '1' })
  try {
    const quietly = { from: NEWCOMER, paths: PAGES, until: () => false, least: 20 }
    // Warms the server up: its first pages take longer.
    await probe(server.url, quietly)
    const quiet = await probe(server.url, quietly)
    console.log(`${kind}, quiet: a page takes at most ${worst(quiet)} ms`)
    // Each flood has its own address, so that it stays within the rate limits on pages.
    for (const [at, count] of rounds.entries()) await beside(kind, server.url, count, `127.0.9.${at + 1}`)
  } finally {
    await server.stop()
    await place.leave()
  }
}

async function beside(kind: Kind, url: string, connections: number, from: string): Promise<void> {
  const flooding = flood(url, { connections, from, path: PAGES[0] ?? '/' })
  const until = () => !flooding.isOver()
  // Both start right after the flood, whose connections are all open by now.
  const [health, pages] = await Promise.all([
    probe(url, { from: NEWCOMER, paths: ['/api/health/live'], until }),
    probe(url, { from: NEWCOMER, paths: PAGES, until }),
  ])
  const { answered, seconds } = await flooding.ended
  const [healthMs, pageMs] = [worst(health), worst(pages)]
  console.log(
    `${kind}, ${connections} connections (${answered} answered within ${seconds.toFixed(1)} s): ` +
      `${health.length} health checks of at most ${healthMs} ms, ${pages.length} pages of at most ${pageMs} ms`,
  )
  if (connections <= MOST_JUDGED && (healthMs > MOST_HEALTH_MS || pageMs > MOST_PAGE_MS)) {
    console.log(`  ! At most ${MOST_HEALTH_MS} ms for a health check and ${MOST_PAGE_MS} ms for a page are promised.`)
    process.exitCode = 1
  }
}
