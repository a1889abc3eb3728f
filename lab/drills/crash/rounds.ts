import { spawnSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { makeLearner } from '@/e2e/harness/client'
import { type Server, serverOn } from '@/e2e/harness/server'
import { openDatabase } from '@/lib/foundation/database/db'
import { type Random, randomFor } from '@/prisma/seed/random'
import { argumentsFor } from '@/tools/setup/steps.mjs'
import { judge, type Verdict } from './judge'
import { Ledger } from './ledger'
import { startLoad } from './load'
import { type Kind, makePlace, type Place } from './places'

export type Outcome = Verdict & {
  readonly kind: Kind
  readonly rounds: number
  readonly ledger: Ledger
  /** Median milliseconds from the server's start, or the crash of the database, to the first answer. */
  readonly back: number
  readonly isVerified: boolean
}

type Deaths = {
  readonly kind: Kind
  readonly rounds: number
  readonly server: Server
  readonly place: Place
  readonly random: Random
  readonly ledger: Ledger
}

const PEOPLE = ['Ana', 'Bo', 'Cy', 'Di']

/** Crashes the server or its database that many times under load, and compares what is left. */
export async function crash(kind: Kind, rounds: number, seed: number): Promise<Outcome> {
  const place = await makePlace(kind)
  const server = await serverOn(place.env)
  try {
    await server.start()
    const people = await Promise.all(
      PEOPLE.map((name) => makeLearner(server.url, { name, email: `${name.toLowerCase()}@example.org` })),
    )
    const ledger = new Ledger()
    const load = startLoad(people, await listSteps(server.url), ledger)
    const random = randomFor(`crash-${kind}-${seed}`)
    const times = await die({ kind, rounds, server, place, random, ledger })
    await wait(300)
    await load.end()
    await server.stop()
    const client = openDatabase(place.env.DATABASE_URL)
    const verdict = await judge(client, people, ledger)
    await client.$disconnect()
    return { ...verdict, kind, rounds, ledger, back: median(times), isVerified: isVerified(place) }
  } finally {
    await server.kill()
    await place.leave()
  }
}

/** Crashes one round after the other, each at a random moment. @returns milliseconds until each recovery */
async function die({ kind, rounds, server, place, random, ledger }: Deaths): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    await underLoad(ledger)
    await wait(random.between(0, 1000))
    if (kind === 'postgresql-server') {
      const began = performance.now()
      await place.crashDatabase()
      await answering(server)
      times.push(performance.now() - began)
    } else {
      await server.kill()
      times.push(await server.start())
    }
  }
  return times
}

/** Waits until enough further requests were answered: then all of the load is running. */
async function underLoad(ledger: Ledger): Promise<void> {
  const enough = ledger.answered() + 2 * PEOPLE.length
  for (let attempt = 0; attempt < 1200 && ledger.answered() < enough; attempt++) await wait(25)
}

/** Waits for an answer from the server, which has to survive: it is not restarted. */
async function answering(server: Server): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (server.hasDied()) throw new Error(`The server died with its database: ${server.output().slice(-2000)}`)
    const answer = await fetch(`${server.url}/api/v1/roadmaps/backend`).catch(() => null)
    await answer?.text().catch(() => null)
    if (answer?.ok) return
    await wait(50)
  }
  throw new Error(`The server does not find its database again: ${server.output().slice(-2000)}`)
}

async function listSteps(base: string): Promise<string[]> {
  const answer = await fetch(`${base}/api/v1/roadmaps/backend`)
  const { stages } = (await answer.json()) as { stages: { steps: { slug: string; tracks?: string[] }[] }[] }
  return stages.flatMap(({ steps }) => steps.map(({ slug }) => slug)).slice(0, 45)
}

/** Runs the command `verify`, as a host would. */
function isVerified({ env }: Place): boolean {
  const { status, stdout, stderr } = spawnSync(process.execPath, argumentsFor('commands/verify.ts'), {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  if (status !== 0) console.error(`${stdout}${stderr}`)
  return status === 0
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
