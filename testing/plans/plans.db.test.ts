import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { jobs } from '@/lib/operations/jobs/commands'
import { operator } from '@/lib/platform/auth/viewer'
import { seedPopulation } from '@/prisma/seed/synthetic/commands'
import { setUpDatabase } from '@/testing/database'
import { listTables } from '@/testing/databases/catalog'
import { isOnPostgresql } from '@/testing/databases/postgresql-templates'
import { type Sent, watchQueries } from '@/testing/databases/watch-queries'
import { makePerson } from '@/testing/people'
import { makeWholePerson } from '@/testing/whole-person'
import { ofAdmins, ofMentors, type Subjects } from './asks'
import { type Access, explain, hasPlan, planAsIfLarge } from './plans'
import { columnsOfFewValues, smallTables, wholeReads } from './whole-reads'

setUpDatabase()

const DAY_MS = 24 * 60 * 60 * 1000
/** After which the jobs run again: so many days on there is something to remind of, to lapse, to forget. */
const DAYS = [0, 8, 40, 400]

/** Statements by their text, with who sent them. */
type Recorded = ReadonlyMap<string, Sent & { readonly senders: ReadonlySet<string> }>

/** What pages and jobs send, on a database with some learners, and somebody with something in every table. */
async function recordStatements(): Promise<Recorded> {
  const now = new Date()
  await seedPopulation(operator, { learners: 40, cohorts: 2, mentors: 2, seed: 1 }, now)
  const { person, mentor, other, led, reviewId, judgedId } = await makeWholePerson({ name: 'Wanda', mark: 'mk' })
  const admin = await makePerson('Root', { isAdmin: true })
  const { stepId } = await db().review.findUniqueOrThrow({ where: { id: judgedId } })
  const subjects: Subjects = { cohortId: led.id, learnerId: other.id, reviewIds: [judgedId, reviewId], stepId, now }
  // No repository is read here, and somebody is to be deleted.
  await db().repositoryReading.updateMany({ data: { attempts: 100 } })
  await db().user.update({ where: { id: mentor.id }, data: { deletesAt: now } })

  const recorded = new Map<string, Sent & { senders: Set<string> }>()
  let by = ''
  const stop = watchQueries((one) => {
    if (!hasPlan(one)) return
    const known = recorded.get(one.query) ?? { ...one, senders: new Set() }
    known.senders.add(by)
    recorded.set(one.query, known)
  })
  for (const [name, ask] of Object.entries({ ...ofMentors, ...ofAdmins })) {
    by = name
    const viewers = name in ofAdmins ? [admin] : [person, admin]
    for (const viewer of viewers) await ask(viewer, subjects)
  }
  for (const days of DAYS) {
    for (const { name, run } of jobs) {
      by = name
      await run(operator, new Date(now.getTime() + days * DAY_MS))
    }
  }
  await stop()
  return recorded
}

const isWhole = ({ equal, ranges }: Access): boolean =>
  ranges.length === 0 && equal.every((column) => columnsOfFewValues.has(column))

const isAllowed = (senders: ReadonlySet<string>, { table, index }: Access): boolean =>
  wholeReads.some(
    (read) =>
      senders.has(read.by) &&
      read.table === table &&
      (read.index ?? index) === index &&
      (read.on === undefined || isOnPostgresql()),
  )

test('no page of a mentor or an admin, and no job, reads the whole of a table that grows with the people', async () => {
  const recorded = await recordStatements()
  const growing = new Set((await listTables()).filter((table) => !smallTables.has(table)))
  await planAsIfLarge()
  const found: string[] = []
  for (const { senders, ...sent } of recorded.values()) {
    for (const access of await explain(sent)) {
      if (!growing.has(access.table) || !isWhole(access) || isAllowed(senders, access)) continue
      found.push(`${[...senders].join(', ')}: ${access.detail} in ${sent.query.replaceAll(/\s+/g, ' ').slice(0, 1500)}`)
    }
  }
  expect(recorded.size).toBeGreaterThan(400)
  expect(found, found.join('\n')).toEqual([])
})

/** The reads that files of these folders import. */
function importedReads(folders: readonly string[]): string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
  )
  const found = files
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/import \{([^}]*)\} from '@\/lib\/[^']*\bdata'/g)])
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
  return [...new Set(found)].filter((name) => name !== '' && !name.startsWith('type '))
}

test('every read of a page of mentors or admins, and of the calls behind them, is asked above', () => {
  const calls = ['mentor', 'admin', 'cohorts', 'reviews'].map((name) => `app/api/v1/${name}`)
  const reads = importedReads(['app/(mentor)', 'app/(admin)', ...calls])
  expect(reads.length).toBeGreaterThan(30)
  expect(reads.filter((name) => !(name in ofMentors) && !(name in ofAdmins))).toEqual([])
})
