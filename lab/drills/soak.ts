// Runs two hours' worth of mixed load against the production build on SQLite with 1,000 learners: pages, reads, ticks,
// notes, mentors' screens, searches, live streams and sign-ins, with every reply checked. Counts requests instead of
// time: 36,000 are five a second for two hours (`--requests N`). Every 2,000 it measures memory, after garbage
// collection, and open handles; it fails where the last third uses over 15 % more memory than the first after the
// warm-up, or where handles grow.
import { parseArgs } from 'node:util'
import { chanceFrom } from '@/lib/learning/forecast/calibration/random-source'
import { makeAddress } from '@/prisma/seed/synthetic/world'
import { mix, type World } from './soak/mix'
import { gather } from './soak/people'
import { startSoakServer } from './soak/server'
import { megabytes, type Sample, verdictOn } from './soak/verdict'

const LEARNERS = 1000
const ACTIVE = 40
const AT_ONCE = 8

const { values } = parseArgs({ options: { requests: { type: 'string', default: '36000' } } })
const wanted = Number(values.requests)
const every = Math.min(2000, Math.ceil(wanted / 12))
const warmUp = Math.ceil(wanted / 6)

const server = await startSoakServer(LEARNERS)
try {
  const world = await makeWorld(server.url)
  const samples: Sample[] = []
  console.log(`${wanted} requests, ${AT_ONCE} at once; ${warmUp} of them to warm up\n`)
  console.log('requests        rss   heapUsed   external  handles  a second')
  let requests = 0
  while (requests < wanted) {
    const started = performance.now()
    const before = requests
    const goal = Math.min(requests + every, wanted)
    const work = async () => {
      while (requests < goal) {
        const took = await someDeed(world)(world)
        requests += took
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    const seconds = (performance.now() - started) / 1000
    const use = await server.measure()
    if (requests >= warmUp) samples.push({ ...use, requests })
    const sizes = [use.rss, use.heapUsed, use.external].map((bytes) => megabytes(bytes).padStart(11)).join('')
    const pace = ((requests - before) / seconds).toFixed(0)
    console.log(`${String(requests).padStart(8)}${sizes}${String(use.handles).padStart(9)}${pace.padStart(10)}`)
  }
  const { lines, isGood } = verdictOn(samples)
  console.log(`\n${lines.join('\n')}`)
  console.log(isGood ? 'Memory is flat, and no handle is left open.' : 'Something grows.')
  if (!isGood) process.exitCode = 1
} finally {
  await server.stop()
}

function someDeed({ chance }: World) {
  let rest = chance.next() * mix.reduce((sum, [share]) => sum + share, 0)
  const found = mix.find(([share]) => {
    rest -= share
    return rest < 0
  })
  return (found ?? mix[0] ?? [])[1] as (typeof mix)[number][1]
}

async function makeWorld(url: string): Promise<World> {
  const people = await gather(url, ACTIVE, [makeAddress('mentor', 0, 1), makeAddress('mentor', 1, 1)])
  const roadmap = await (await fetch(`${url}/api/v1/roadmaps/backend`)).json()
  const stepSlugs = roadmap.stages.flatMap(({ steps }: { steps: { slug: string; tracks: string[] }[] }) =>
    steps.filter(({ tracks }) => tracks.length === 0).map(({ slug }) => slug),
  )
  const mentees = await Promise.all(
    people.mentors.map(async (mentor) => {
      const { learners } = await (await mentor.call('GET', '/api/v1/mentor/learners?limit=50')).json()
      return learners.map(({ id }: { id: string }) => id)
    }),
  )
  return { url, people, stepSlugs, mentees, chance: chanceFrom(36) }
}
