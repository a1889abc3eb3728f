import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { db } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { hashPassword, PASSWORD_PROVIDER } from '@/lib/platform/auth/passwords/password'
import { type Operator, visitor } from '@/lib/platform/auth/viewer'
import { Claims, type Setting, splitRoadmap, syntheticLearner } from './learner'
import type { PopulationOptions } from './options'
import { ACCOUNTS, swiftRandom } from './random'
import { learnerTables, type Row, worldTables } from './tables'
import { makeWorld, type World } from './world'
import { openWriter } from './writer'

/** Learners that are made and written in one transaction. */
const CHUNK = 200

export type Progress = { readonly learners: number; readonly reviews: number }

export type SeedHow = {
  /** Password of the mentors; without one nobody can sign in. */
  readonly password?: string
  /** Address of the database that `db()` has open; the process's own by default. */
  readonly databaseUrl?: string
  /** Called after each part that was written. */
  readonly onProgress?: (progress: Progress) => void
}

/**
 * Fills a database that has the roadmap with made-up people: mentors, cohorts, learners and their reviews. The same
 * options at the same moment give the same people; a repeated seed fails on its unique addresses. Uses plain SQL,
 * because the client's `createMany` takes four times as long.
 * @returns how many learners and reviews were written
 */
export async function seedPopulation(
  _operator: Operator,
  options: PopulationOptions,
  now: Date,
  { password, databaseUrl = env().DATABASE_URL, onProgress }: SeedHow = {},
): Promise<Progress> {
  const world = makeWorld(options, now)
  const setting = await makeSetting(world, options.seed, now)
  const accounts = password === undefined ? [] : await makeAccounts(world, options.seed, password)
  const { write, close } = await openWriter(databaseUrl)
  try {
    await write([...worldTables(world), ['Account', accounts]])
    let reviews = 0
    for (let from = 0; from < options.learners; from += CHUNK) {
      const until = Math.min(from + CHUNK, options.learners)
      const people = Array.from({ length: until - from }, (_, index) => syntheticLearner(from + index, setting))
      await write(learnerTables(people))
      reviews += people.reduce((sum, person) => sum + person.reviews.length, 0)
      onProgress?.({ learners: until, reviews })
      await breathe()
    }
    return { learners: options.learners, reviews }
  } finally {
    await close()
  }
}

async function makeSetting(world: World, seed: number, now: Date): Promise<Setting> {
  const [roadmap, rows] = await Promise.all([
    getFirstRoadmap(visitor),
    db().rubricRow.findMany({
      where: { retiredAt: null },
      orderBy: { position: 'asc' },
      select: { id: true, stepId: true },
    }),
  ])
  const rubricRowIds = new Map<string, string[]>()
  for (const { id, stepId } of rows) rubricRowIds.set(stepId, [...(rubricRowIds.get(stepId) ?? []), id])
  return { ...splitRoadmap(roadmap), rubricRowIds, world, claims: new Claims(world.users[0]?.id ?? ''), seed, now }
}

async function makeAccounts({ users }: World, seed: number, password: string): Promise<Row[]> {
  const passwordHash = await hashPassword(password)
  const random = swiftRandom(seed, ACCOUNTS)
  return users.map(({ id: userId, email, createdAt }) => ({
    ...{ id: random.uuid(), userId, provider: PASSWORD_PROVIDER, providerAccountId: email, passwordHash, createdAt },
  }))
}
