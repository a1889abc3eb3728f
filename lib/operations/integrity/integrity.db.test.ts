import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { learnFromPeople } from '@/lib/learning/forecast/instance/commands'
import { BINS, normalDeviations } from '@/lib/learning/forecast/instance/instance-model'
import { setManyProgress } from '@/lib/learning/progress/batch/commands'
import { setProgress } from '@/lib/learning/progress/commands'
import { operator } from '@/lib/platform/auth/viewer'
import { seedDemo } from '@/prisma/seed/demo'
import { setUpDatabase } from '@/testing/database'
import { isOnPostgresql } from '@/testing/databases/postgresql-templates'
import { testOn } from '@/testing/databases/test-on'
import { makeLearner } from '@/testing/people'
import { runCommand } from '@/testing/processes/command'
import { verify } from './data'

setUpDatabase()

beforeAll(async () => {
  await seedDemo(operator, new Date())
})

async function problems(): Promise<string[]> {
  const found: string[] = []
  for await (const check of verify(operator)) found.push(...check.problems)
  return found
}

/** Damages the data, returns the reported problems, and repairs it. */
async function getProblems(damage: string, repair: string): Promise<string[]> {
  expect(await db().$executeRawUnsafe(damage)).toBeGreaterThan(0)
  const found = await problems()
  await db().$executeRawUnsafe(repair)
  expect(await problems()).toEqual([])
  return found
}

test('everything of the demo is sound, and what was looked at is told', async () => {
  const checks = []
  for await (const check of verify(operator)) checks.push(check)
  expect(checks.flatMap(({ problems }) => problems)).toEqual([])
  expect(checks.map(({ seen }) => seen).join(' ')).toMatch(/24 learners, \d{3,} events .*\d+ reviews \d+ files/)
})

describe('damage by hand', () => {
  test('to a counter of the log', async () => {
    const where = `WHERE "id" = (SELECT min("id") FROM "Learner" WHERE "eventCount" > 5)`
    const found = await getProblems(
      `UPDATE "Learner" SET "eventCount" = "eventCount" + 1 ${where}`,
      `UPDATE "Learner" SET "eventCount" = "eventCount" - 1 ${where}`,
    )
    expect(found).toEqual([expect.stringMatching(/^learner \S+: it counts \d+ events, and has \d+$/)])
  })

  test('to runs of checks', async () => {
    const { id: learnerId } = await makeLearner('Runa')
    const { id: stepId } = await db().step.findFirstOrThrow({ where: { slug: 'http' } })
    const results = JSON.stringify([{ id: 'one', result: 'passed', reason: null, failure: null, exchanges: [] }])
    const run = { learnerId, stepId, brief: 'http', version: 1, place: 'machine', results }
    const counts = { passedCount: 1, failedCount: 0, isEvidence: false }
    const { id } = await db().checkRun.create({ data: { ...run, ...counts } })
    const damaged = (set: string, repair: string) =>
      getProblems(
        `UPDATE "CheckRun" SET ${set} WHERE "id" = '${id}'`,
        `UPDATE "CheckRun" SET ${repair} WHERE "id" = '${id}'`,
      )
    const line = (what: string) => [`run ${id} of learner ${learnerId}: ${what}`]
    expect(await damaged('"isEvidence" = true', '"isEvidence" = false')).toEqual(
      line('it is evidence, and not in the log'),
    )
    const cut = JSON.stringify([
      { id: 'one', result: 'passed', reason: null, failure: null, exchanges: [] },
      { id: 'two', result: 'not-run', reason: 'stopped', failure: null, exchanges: [] },
    ])
    expect(
      await damaged(`"isEvidence" = true, "results" = '${cut}'`, `"isEvidence" = false, "results" = '${results}'`),
    ).toEqual([...line('it is evidence, which its results are not'), ...line('it is evidence, and not in the log')])
    expect(await damaged('"passedCount" = 2', '"passedCount" = 1')).toEqual(
      line('it counts 2 passed checks, and has 1'),
    )
    expect(await damaged('"failedCount" = 1', '"failedCount" = 0')).toEqual(
      line('it counts 1 failed checks, and has 0'),
    )
    expect(await damaged(`"results" = '[]'`, `"results" = '${results}'`)).toEqual(
      line('it counts 1 passed checks, and has 0'),
    )
  })

  test('to the counters of a roadmap, each of them', async () => {
    for (const column of ['doneCount', 'verifiedCount', 'skippedCount', 'coreDoneCount']) {
      const where = `WHERE "learnerId" = (SELECT max("learnerId") FROM "Enrollment")`
      const found = await getProblems(
        `UPDATE "Enrollment" SET "${column}" = "${column}" + 1 ${where}`,
        `UPDATE "Enrollment" SET "${column}" = "${column}" - 1 ${where}`,
      )
      expect(found).toEqual([expect.stringContaining(`${column} on backend is`)])
    }
  })

  test('to how late a learner will be', async () => {
    const where = `WHERE "role" = 'learner' AND "userId" = (SELECT min("userId") FROM "Membership" WHERE "role" = 'learner')`
    const kept = `"dueOn" = '', "lateBy" = -100000, "flag" = ''`
    await db().$executeRawUnsafe(`UPDATE "Membership" SET ${kept} ${where}`)
    const repair = `UPDATE "Membership" SET ${kept} ${where}`
    const late = await getProblems(`UPDATE "Membership" SET "lateBy" = 7 ${where}`, repair)
    expect(late).toEqual([expect.stringMatching(/^learner \S+ of cohort \S+: it is 7 days late without a date$/)])
    const flagged = await getProblems(
      `UPDATE "Membership" SET "dueOn" = '2027-01-01', "flag" = 'late' ${where}`,
      repair,
    )
    expect(flagged).toEqual([expect.stringContaining('it is flagged as late, and is not')])
  })

  test('to what the forecast has learnt: its text, its order, its time, its counts', async () => {
    await learnFromPeople(operator, new Date())
    const row = await db().forecastInstance.findFirstOrThrow()
    const swapped = Array.from({ length: BINS }, () => ({ ...normalDeviations, middle: 1 }))
    const inWrongOrder = JSON.stringify({ kept: 0.6, paused: 0.1, deviations: swapped })
    const damaged: readonly [Partial<typeof row>, RegExp][] = [
      [{ learnt: '{"kept":0.6' }, /it cannot be read: it is not JSON$/],
      [{ learnt: '{"kept":0.6,"paused":2,"deviations":null}' }, /it cannot be read: paused: /],
      [{ learnt: inWrongOrder }, /its places are not in order$/],
      [{ learntAt: null }, /it does not say when it was learnt$/],
      [{ arrived: row.people + 1 }, /\d+ of \d+ people have arrived$/],
    ]
    for (const [data, problem] of damaged) {
      await db().forecastInstance.updateMany({ data: { ...row, ...data } })
      expect(await problems()).toEqual([expect.stringMatching(problem)])
    }
    await db().forecastInstance.updateMany({ data: row })
    expect(await problems()).toEqual([])
  })

  test('to what a cohort lists of a learner', async () => {
    const where = `WHERE "userId" = (SELECT min("userId") FROM "Membership" WHERE "role" = 'learner')`
    const found = await getProblems(
      `UPDATE "Membership" SET "coreDone" = "coreDone" + 1 ${where}`,
      `UPDATE "Membership" SET "coreDone" = "coreDone" - 1 ${where}`,
    )
    expect(found).toEqual([expect.stringContaining('a cohort lists it with other than')])
  })

  test('to what a name is found by: a part that is gone, and one that is nobody’s', async () => {
    const part = await db().namePart.findFirstOrThrow({ orderBy: [{ part: 'desc' }, { userId: 'asc' }] })
    const found = [`cohort ${part.cohortId} finds learner ${part.userId} by other parts than their name has`]
    await db().namePart.deleteMany({ where: part })
    expect(await problems()).toEqual(found)
    await db().namePart.createMany({ data: [part, { ...part, part: 'qqq' }] })
    expect(await problems()).toEqual(found)
    await db().namePart.deleteMany({ where: { ...part, part: 'qqq' } })
    expect(await problems()).toEqual([])
  })

  test('to where somebody stands on a step, and to a row that is gone', async () => {
    const ana = await makeLearner('Ana')
    await setProgress(ana, 'http', { status: 'done' })
    const row = await db().stepProgress.findFirstOrThrow({ where: { learnerId: ana.id } })
    await db().stepProgress.updateMany({ where: { learnerId: ana.id }, data: { status: 'learning' } })
    expect(await problems()).toEqual([`learner ${ana.id}: step ${row.stepId} does not follow from the log: status`])
    await db().stepProgress.updateMany({ where: { learnerId: ana.id }, data: { status: 'done', known: true } })
    expect(await problems()).toEqual([`learner ${ana.id}: step ${row.stepId} does not follow from the log: known`])
    await db().stepProgress.deleteMany({ where: { learnerId: ana.id } })
    expect(await problems()).toHaveLength(1)
    await db().stepProgress.create({ data: row })
    expect(await problems()).toEqual([])
  })

  test('to the log itself: a line that is gone, and one that is there twice', async () => {
    const bo = await makeLearner('Bo')
    await setProgress(bo, 'http', { status: 'done' }, 'a-key-of-its-own-1')
    await setProgress(bo, 'docker', { status: 'done' }, 'a-key-of-its-own-2')
    const [first] = await db().event.findMany({ where: { learnerId: bo.id }, orderBy: { sequence: 'asc' } })
    if (!first) throw new Error('There is no event.')
    await db().event.delete({ where: { id: first.id } })
    const found = (await problems()).join('\n')
    expect(found).toContain('its events are not numbered from 1 on')
    expect(found).toContain('it counts 2 events, and has 1')
    expect(found).toContain('doneCount on backend is 2, and 1 by the log')
    await db().event.create({ data: first })
    expect(await problems()).toEqual([])
    await db().$executeRawUnsafe('DROP INDEX "Event_learnerId_idempotencyKey_key"')
    await db().event.updateMany({ where: { learnerId: bo.id }, data: { idempotencyKey: 'a-key-of-its-own-1' } })
    expect(await problems()).toEqual([`learner ${bo.id}: 1 events share a key with another`])
    await db().event.update({ where: { id: first.id }, data: { idempotencyKey: 'a-key-of-its-own-2' } })
    await db().$executeRawUnsafe(
      'CREATE UNIQUE INDEX "Event_learnerId_idempotencyKey_key" ON "Event"("learnerId", "idempotencyKey")',
    )
  })

  test('to what the log says of a verdict that was taken back', async () => {
    const review = await db().review.findFirstOrThrow({
      where: { state: 'approved', iterations: { some: {} } },
      orderBy: { id: 'asc' },
      include: { iterations: { take: 1 } },
    })
    const { id: reviewId, cohortId, iterations } = review
    const told = { outcome: 'competent', feedback: 'Good.', scores: '{}', reason: 'A slip.', givenAt: new Date() }
    const { id } = await db().correctedVerdict.create({
      data: { reviewId, cohortId, iterationId: iterations[0]?.id ?? '', ...told },
    })
    const found = await problems()
    await db().correctedVerdict.delete({ where: { id } })
    expect(found).toEqual([`review ${reviewId}: the log does not say that a verdict was taken back`])
  })

  test('to the state of a review', async () => {
    const where = `WHERE "id" = (SELECT min("id") FROM "Review" WHERE "state" = 'approved')`
    const review = await db().review.findFirstOrThrow({ where: { state: 'approved' }, orderBy: { id: 'asc' } })
    const found = await getProblems(
      `UPDATE "Review" SET "state" = 'changes-requested' ${where}`,
      `UPDATE "Review" SET "state" = 'approved' WHERE "id" = '${review.id}'`,
    )
    expect(found).toEqual([`review ${review.id}: it is changes-requested, and approved by its last verdict`])
  })

  test('to a file: other bytes, fewer, none; and bytes that no row knows are told of', async () => {
    const owner = await makeLearner('Cy')
    const folder = path.join(process.env.DATA_FOLDER ?? '', 'files')
    mkdirSync(folder, { recursive: true })
    const { id } = await db().storedFile.create({
      data: { ownerId: owner.id, name: 'a.txt', mediaType: 'text/plain', size: 3, sha256: SHA_OF_ABC },
    })
    expect(await problems()).toEqual([`file ${id}: its bytes cannot be read (ENOENT)`])
    writeFileSync(path.join(folder, id), 'ab')
    expect(await problems()).toEqual([`file ${id}: it has 2 bytes, and had 3`])
    writeFileSync(path.join(folder, id), 'abd')
    expect(await problems()).toEqual([`file ${id}: its bytes differ from those submitted`])
    writeFileSync(path.join(folder, id), 'abc')
    writeFileSync(path.join(folder, 'nobodys'), 'x')
    const checks = []
    for await (const check of verify(operator)) checks.push(check)
    expect(checks.flatMap((check) => check.problems)).toEqual([])
    expect(checks.flatMap((check) => check.remarks)).toEqual([`1 in ${folder} belong to no row: nobodys`])
  })

  test('to a reference', async () => {
    const dana = await makeLearner('Dana')
    const off = isOnPostgresql() ? 'ALTER TABLE "User" DISABLE TRIGGER ALL' : 'PRAGMA foreign_keys = OFF'
    const on = isOnPostgresql() ? 'ALTER TABLE "User" ENABLE TRIGGER ALL' : 'PRAGMA foreign_keys = ON'
    await db().$executeRawUnsafe(off)
    await db().$executeRawUnsafe(`DELETE FROM "User" WHERE "id" = '${dana.id}'`)
    if (isOnPostgresql()) expect(await problems()).toContainEqual('triggers of User are switched off')
    await db().$executeRawUnsafe(on)
    expect((await problems()).join('\n')).toMatch(/Learner belong.*User/)
    await db().$executeRawUnsafe(`DELETE FROM "Learner" WHERE "id" = '${dana.id}'`)
    await db().$executeRawUnsafe(`DELETE FROM "Enrollment" WHERE "learnerId" = '${dana.id}'`)
    expect(await problems()).toEqual([])
  })
})

test('nothing looks wrong while learners go on ticking', async () => {
  const people = await Promise.all(['Eli', 'Fay', 'Gus'].map((name) => makeLearner(name)))
  let isOver = false
  const steps = ['http', 'docker', 'git-basics', 'sql-basics']
  const ticking = people.map(async (person) => {
    for (let round = 0; !isOver; round++) {
      const status = round % 2 === 0 ? ('done' as const) : ('not-started' as const)
      const changes = steps.map((step) => ({ step, status, idempotencyKey: `${round}-${step}-of-the-round` }))
      await setManyProgress(person, changes)
      await breathe()
    }
  })
  for (let look = 0; look < 5; look++) expect(await problems()).toEqual([])
  isOver = true
  await Promise.all(ticking)
  expect(await db().event.count({ where: { learnerId: { in: people.map(({ id }) => id) } } })).toBeGreaterThan(30)
})

const command = (env: Record<string, string> = {}) =>
  runCommand('commands/verify.ts', [], {
    DATABASE_URL: process.env.DATABASE_URL ?? '',
    DATA_FOLDER: process.env.DATA_FOLDER ?? '',
    ...env,
  })

test('the command ends well on what is sound, and with 1 and the reason on what is not', async () => {
  const sound = await command()
  expect(sound).toMatchObject({ code: 0, output: expect.stringContaining('Everything is as it should be.') })
  await db().$executeRawUnsafe('UPDATE "Enrollment" SET "doneCount" = "doneCount" + 1')
  const broken = await command()
  await db().$executeRawUnsafe('UPDATE "Enrollment" SET "doneCount" = "doneCount" - 1')
  expect(broken.code).toBe(1)
  expect(broken.output).toMatch(/FAIL What learners have .*\n +learner \S+: doneCount on backend/)
  expect(broken.output).toMatch(/and \d+ more\n/)
})

testOn('sqlite', 'the command finds pages that were overwritten, and no database where there is none', async () => {
  const copy = path.join(process.env.DATA_FOLDER ?? '', 'copy.db')
  await db().$executeRawUnsafe(`VACUUM INTO '${copy}'`)
  const bytes = readFileSync(copy)
  const damaged = path.join(process.env.DATA_FOLDER ?? '', 'damaged.db')
  copyFileSync(copy, damaged)
  bytes.fill(0x5a, bytes.length - 40 * 4096, bytes.length - 4096)
  writeFileSync(damaged, bytes)
  const broken = await command({ DATABASE_URL: `file:${damaged}` })
  expect(broken.code).toBe(1)
  expect(broken.output).toMatch(/FAIL/)
  const none = await command({ DATABASE_URL: `file:${copy}-none` })
  expect(none).toEqual({
    code: 1,
    output: expect.stringMatching(
      /^Database: \S+\nFAIL: there is no database at .*copy.db-none\. Start the server first\n$/,
    ),
  })
})

const SHA_OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
