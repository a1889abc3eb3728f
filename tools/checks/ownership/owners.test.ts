import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readSchema } from './nested.mjs'
import { EXEMPT, findProblems } from './owners.mjs'
import { readProgram } from './program.mjs'
import { findEarlyReads } from './reads.mjs'
import { findWrites } from './writes.mjs'

const head = `
import { db, type Transaction } from '@/lib/foundation/database/db'
import { Prisma } from '@/prisma/generated/sqlite/client'
const id = 'some'
`
/** Ways to write to a table, each in a file of an invented domain. */
const planted = {
  client: `export const write = () => db().note.deleteMany({ where: { learnerId: id } })`,
  transaction: `export const write = (tx: Transaction) => tx.note.update({ where: { id }, data: { body: '' } })`,
  'part-of-a-transaction': `export const write = (store: Pick<Transaction, 'note'>) => store['note'].deleteMany({})`,
  alias: `export const write = ({ note: notes }: Transaction) => notes.deleteMany({})`,
  cast: `
type Table = { clear: () => Promise<void> }
export const write = (tx: Transaction) => (tx.note as unknown as Table).clear()`,
  computed: `
export const write = (tx: Transaction, name: 'note' | 'waiver') => (name === 'note' ? tx.note : tx.waiver).deleteMany({})`,
  nested: `
export const write = (tx: Transaction) =>
  tx.learner.update({ where: { id }, data: { notes: { deleteMany: {} } } })`,
  'nested-elsewhere': `
const emptied = () => ({ learner: { update: { notes: { create: [{ stepId: id, body: '' }] } } } })
export const write = (tx: Transaction) => tx.enrollment.updateMany({ where: {}, data: {} }).then(() =>
  tx.event.update({ where: { id }, data: emptied() }))`,
  link: `
export const write = (tx: Transaction) => tx.learner.update({ where: { id }, data: { notes: { connect: { id } } } })`,
  'raw-insert': `export const write = () => db().$executeRaw\`INSERT INTO "Note" ("id") VALUES (\${id})\``,
  'raw-update': `export const write = () => db().$executeRaw(Prisma.sql\`UPDATE "Note" SET "body" = ''\`)`,
  'raw-update-by-alias': `export const write = () => db().$executeRaw\`UPDATE "Note" AS n SET "body" = '' FROM v\``,
  'raw-delete': `export const write = () => db().$executeRawUnsafe('DELETE FROM "Note"')`,
}
/** Writes to columns of learners, which have two owners: plans, and progress for the counters of the log. */
const learners = {
  plan: `
const plan = { weeklyHours: 8, goal: '' }
export const write = (tx: Transaction) =>
  tx.learner.upsert({ where: { id }, create: { id, studyDays: 1, ...plan }, update: plan })`,
  counter: `
const change: { weeklyHours: number; eventCount?: number } = { weeklyHours: 8 }
export const write = (tx: Transaction) => tx.learner.updateMany({ where: { id }, data: change })`,
  'counter-in-rows': `
export const write = (tx: Transaction) => tx.learner.createMany({ data: [{ id, weeklyHours: 8, studyDays: 1, eventCount: 1 }] })`,
  'counter-in-sql': `
export const write = () =>
  Prisma.sql\`UPDATE "Learner" AS l SET "weeklyHours" = \${8}, "eventCount" = 0 WHERE l."id" = \${id}\``,
  removal: `export const write = (tx: Transaction) => tx.learner.deleteMany({ where: { id } })`,
}
const toSourcePath = (name: string) => `lib/operations/planted-${name}/commands.ts`

/** Code that does not write. */
const innocent = `
export const read = (tx: Transaction) => tx.note.findMany({ where: { learner: { id } }, include: { step: true } })
export const count = () => db().$queryRaw\`SELECT COUNT(*) FROM "Note" WHERE "body" = 'UPDATE "Note" or not'\`
export const words = 'Update your note, or delete from here on.'
export const linked = (tx: Transaction) => tx.event.update({ where: { id }, data: { learner: { connect: { id } } } })
`
const mapped = `export const write = () => db().$executeRaw\`DELETE FROM "SettledKey"\``
const unsaid = `
export const raw = (table: string) => db().$executeRawUnsafe(\`DELETE FROM \${table}\`)
export const any = (table: string) => Prisma.sql\`INSERT INTO \${Prisma.raw(table)} VALUES (1)\`
`
/** Reads of a table that `lib/mentoring/learners` writes. */
const reads = {
  client: `export const read = (tx: Transaction) => tx.waiver.findMany({ where: { endedAt: null } })`,
  sql: `export const read = () => db().$queryRaw\`SELECT 1 FROM "Learner" l JOIN "Waiver" w ON w."learnerId" = l."id"\``,
}
const EARLY = 'lib/learning/levels'
const LATE = 'lib/mentoring/learners/planted'
const placesOfReads = Object.entries(reads).flatMap(([name, text]) =>
  [EARLY, LATE].map((domain) => [`${domain}/planted-${name}.data.ts`, head + text]),
)
let program: ReturnType<typeof readProgram>
let writes: readonly { table: string | null; columns: readonly string[] | null; place: string }[]
const writesIn = (name: string) => writes.filter(({ place }) => place.startsWith(`lib/operations/planted-${name}/`))
const tables = (name: string) => writesIn(name).map(({ table }) => table)

beforeAll(async () => {
  const texts = Object.entries({ ...planted, ...learners, innocent, mapped, unsaid }).map(([name, text]) => [
    toSourcePath(name),
    head + text,
  ])
  program = readProgram(['lib/learning/workbook/commands.ts'], Object.fromEntries([...texts, ...placesOfReads]))
  writes = findWrites(program, await readSchema())
}, 120_000)

describe('a write to a table', () => {
  it.each(Object.keys(planted))('is found: %s', (name) => {
    expect(tables(name)).toContain('Note')
    const [problem, ...others] = findProblems(
      writes
        .filter(({ table, place }) => table === 'Note' && /\/(?:workbook|planted-\w)/.test(place))
        .filter(
          ({ place }) =>
            place.startsWith('lib/learning/workbook/') || place.startsWith(`lib/operations/planted-${name}/`),
        ),
    )
    expect(others).toEqual([])
    expect(problem).toContain('Note is written by 2 domains.')
    expect(problem).toContain('\n  lib/learning/workbook: lib/learning/workbook/')
    expect(problem).toContain(`lib/operations/planted-${name}: lib/operations/planted-${name}/commands.ts:`)
  })

  it('by SQL is one to the model of the table', () => {
    expect(tables('mapped')).toEqual(['IdempotencyRecord'])
  })

  it('is not what only reads, or changes the other table of a relation', () => {
    expect(tables('innocent')).toEqual(['Event'])
  })

  it('says its table where it stands', () => {
    expect(tables('unsaid')).toEqual([null, null])
    expect(findProblems(writesIn('unsaid'))).toContain(
      'lib/operations/planted-unsaid/commands.ts:6 writes to a table whose name is not said there. Name it.',
    )
  })
})

describe('a write to a table that is shared', () => {
  const problems = (name: string, domain: string) =>
    findProblems(writesIn(name).map((write) => ({ ...write, place: `${domain}/commands.ts:1` })))
  const PLANS = 'lib/learning/plans'

  it('may be of the domain that owns its columns alone', () => {
    expect(problems('plan', PLANS)).toEqual([])
    expect(problems('plan', 'lib/learning/progress')).toContain(
      'lib/learning/progress/commands.ts:1 writes Learner.weeklyHours, which lib/learning/plans owns. Call that.',
    )
    expect(problems('plan', 'lib/learning/workbook')).toEqual([
      'lib/learning/workbook/commands.ts:1 writes to Learner, which lib/learning/plans owns. Call that.',
    ])
  })

  it.each(['counter', 'counter-in-rows', 'counter-in-sql'])('is not of another domain: %s', (name) => {
    expect(problems(name, PLANS)).toEqual([
      'lib/learning/plans/commands.ts:1 writes Learner.eventCount, which lib/learning/progress owns. Call that.',
    ])
  })

  it('says its columns where it stands', () => {
    expect(problems('removal', PLANS)).toEqual([
      'lib/learning/plans/commands.ts:1 writes to columns of Learner that are not said there. Name them.',
    ])
  })
})

const at = (table: string, ...domains: string[]) =>
  domains.map((domain, line) => ({ table, columns: null, place: `${domain}/commands.ts:${line + 1}` }))

describe('a read of a table that a later domain writes', () => {
  const find = (exceptions: Record<string, string[]>) =>
    findEarlyReads(
      program,
      [{ table: 'Waiver', columns: null, place: 'lib/mentoring/learners/commands.ts:1' }],
      exceptions,
    )

  it('is found, by the client and in SQL; one of the later domain is not', () => {
    expect(find({})).toEqual(
      Object.keys(reads).map((name) =>
        expect.stringMatching(
          `^${EARLY}/planted-${name}.data.ts:\\d+ reads Waiver of lib/mentoring/learners, a later domain[.]`,
        ),
      ),
    )
  })

  it('is allowed to a listed exception, as long as it is needed', () => {
    expect(find({ [EARLY]: ['Waiver'] })).toEqual([])
    expect(find({ [EARLY]: ['Waiver'], 'lib/learning/pay': ['Waiver'] })).toEqual([
      'lib/learning/pay no longer reads Waiver: take the exception away (reads.mjs).',
    ])
  })
})

describe('what looks after all tables', () => {
  it.each(EXEMPT)('is there: %s', (place) => {
    expect(existsSync(place)).toBe(true)
  })

  it('is no second writer', () => {
    const all = [
      'lib/learning/workbook',
      'lib/operations/privacy/deletion',
      'testing',
      'prisma/seed',
      'commands/move',
      'commands/backup',
    ]
    expect(findProblems(at('Note', ...all))).toEqual([])
  })

  it.each(['commands', 'lib/learning/pay', 'app/api'])('is not %s', (folder) => {
    const [problem] = findProblems(at('Note', 'lib/learning/workbook', 'lib/operations/privacy', folder))
    expect(problem).toContain('Note is written by 2 domains.')
    expect(problem).toContain(`${folder}/commands.ts:3`)
  })
})
