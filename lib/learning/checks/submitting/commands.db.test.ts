import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setProgress } from '@/lib/learning/progress/commands'
import { clearRoadmapCache } from '@/lib/learning/roadmaps/data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { type Fault, recordSampleRun } from '@/testing/checks/sample-api'
import { addSampleBrief } from '@/testing/checks/sample-brief'
import { setUpDatabase } from '@/testing/database'
import { makeLearner } from '@/testing/people'
import { makeCheckCode } from '../codes/commands'
import { listCheckRuns, listOwnCheckRuns } from '../data'
import type { CheckRecord, Exchange } from '../kit/exchange'
import { submitRun } from './commands'

setUpDatabase()

const PROJECT = 'rest-api-project'
const TICKED = 'http'
const now = new Date('2026-12-01T20:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const day = '2026-12-01'
const onKept = async () => {}

let ana: Viewer
let bo: Viewer
const stepIds = new Map<string, string>()

beforeAll(async () => {
  addSampleBrief()
  for (const slug of [PROJECT, TICKED]) {
    const { id } = await db().step.findFirstOrThrow({ where: { slug }, select: { id: true } })
    stepIds.set(slug, id)
    await db().step.update({ where: { id }, data: { check: 'sample' } })
    await db().checklistItem.updateMany({ where: { stepId: id }, data: { checks: '' } })
    const [first, second, third] = await db().checklistItem.findMany({
      where: { stepId: id },
      orderBy: { position: 'asc' },
    })
    await db().checklistItem.update({ where: { id: first?.id ?? '' }, data: { checks: 'create-item no-key' } })
    await db().checklistItem.update({ where: { id: second?.id ?? '' }, data: { checks: 'lend-once' } })
    await db().checklistItem.update({ where: { id: third?.id ?? '' }, data: { checks: 'lend-once survive' } })
  }
  ana = await makeLearner('Ana')
  bo = await makeLearner('Bo')
})

const getStepId = (slug: string) => stepIds.get(slug) ?? ''

/** Makes a code, and a run for it ten minutes later. */
async function prepare(viewer: Viewer, step = TICKED, faults: readonly Fault[] = []) {
  const { code, seed } = await makeCheckCode(viewer, { step }, now)
  return { code, ...(await recordSampleRun({ seed, day, faults })) }
}

const submit = (run: Awaited<ReturnType<typeof prepare>>, at = later(10)) => submitRun(run, onKept, at)

const standing = (viewer: Viewer, slug: string) =>
  db().stepProgress.findUnique({ where: { learnerId_stepId: { learnerId: viewer.id, stepId: getStepId(slug) } } })

const countMarks = (viewer: Viewer, slug: string) =>
  db().checklistMark.count({ where: { learnerId: viewer.id, item: { stepId: getStepId(slug) } } })

test('a run in which every check passes ticks rows, and finishes a step as evidenced', async () => {
  const dora = await makeLearner('Dora')
  const answer = await submit(await prepare(dora))
  expect(answer).toEqual({
    run: expect.any(String),
    place: 'machine',
    checks: [
      { id: 'create-item', result: 'passed', row: 'contract' },
      { id: 'no-key', result: 'passed', row: 'contract' },
      { id: 'lend-once', result: 'passed', row: 'rules' },
      { id: 'survive', result: 'not-run', row: 'running' },
    ],
    ticked: 2,
    isStepDone: true,
  })
  expect(await standing(dora, TICKED)).toMatchObject({ status: 'done', evidenceCount: 1, verifiedAt: null })
  expect(await countMarks(dora, TICKED)).toBe(2)
  expect(await listOwnCheckRuns(dora, TICKED)).toMatchObject([
    {
      id: answer.run,
      place: 'machine',
      passed: 3,
      failed: 0,
      notRun: 1,
      isEvidence: true,
      address: null,
      commit: null,
    },
  ])
})

test('a step that a review decides is started, and evidence is added, and nothing is verified', async () => {
  const eva = await makeLearner('Eva')
  expect(await submit(await prepare(eva, PROJECT))).toMatchObject({ isStepDone: false, ticked: 2 })
  expect(await standing(eva, PROJECT)).toMatchObject({ status: 'learning', evidenceCount: 1, verifiedAt: null })
})

test('a failed check ticks only what passed, starts the step, and shows its exchanges', async () => {
  const finn = await makeLearner('Finn')
  const answer = await submit(await prepare(finn, TICKED, ['lends-twice']))
  expect(answer).toMatchObject({ ticked: 1, isStepDone: false })
  expect(await standing(finn, TICKED)).toMatchObject({ status: 'learning', evidenceCount: 0 })
  const [run] = await listOwnCheckRuns(finn, TICKED)
  expect(run).toMatchObject({ passed: 2, failed: 1, isEvidence: false })
  expect(run?.checks[2]).toMatchObject({ result: 'failed', failure: { expected: 'one 201', got: '5' } })
  expect(run?.checks[2]?.exchanges).toHaveLength(5)
  expect(run?.checks[0]?.exchanges).toEqual([])
})

test('what the learner unticks stays unticked until the next run, and a done step stays done', async () => {
  const gil = await makeLearner('Gil')
  await submit(await prepare(gil))
  await setProgress(gil, TICKED, { status: 'learning' }, undefined, later(11))
  await submit(await prepare(gil, TICKED, ['open']), later(12))
  expect(await standing(gil, TICKED)).toMatchObject({ status: 'learning', evidenceCount: 1 })
  expect(await countMarks(gil, TICKED)).toBe(2)
  await submit(await prepare(gil), later(13))
  expect(await standing(gil, TICKED)).toMatchObject({ status: 'done', evidenceCount: 2 })
  const failing = await prepare(gil, TICKED, ['open'])
  // The step is done by an earlier run, and not by this one.
  expect(await submit(failing, later(14))).toMatchObject({ isStepDone: false })
  expect(await submit(failing, later(15))).toMatchObject({ isStepDone: false })
  expect(await standing(gil, TICKED)).toMatchObject({ status: 'done' })
})

test('the same run twice, also at once, is kept once and answered alike', async () => {
  const ida = await makeLearner('Ida')
  const run = await prepare(ida)
  const [one, other] = await Promise.all([submit(run), submit(run)])
  expect(other).toEqual(one)
  expect(await submit(run, later(90))).toEqual(one)
  expect(await db().checkRun.count({ where: { learnerId: ida.id } })).toBe(1)
  expect(await standing(ida, TICKED)).toMatchObject({ evidenceCount: 1 })
})

test('of two different runs at once for one code, one is kept', async () => {
  const jon = await makeLearner('Jon')
  const { code, seed } = await makeCheckCode(jon, { step: TICKED }, now)
  const runs = await Promise.all([[], ['open'] as const].map((faults) => recordSampleRun({ seed, day, faults })))
  const results = await Promise.allSettled(runs.map((run) => submitRun({ code, ...run }, onKept, later(10))))
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'conflict', message: expect.stringMatching(/already used for another run/) },
  })
  expect(await db().checkRun.count({ where: { learnerId: jon.id } })).toBe(1)
})

describe('a run is refused', () => {
  const refusal = (code: string, message: RegExp) => ({ code, message: expect.stringMatching(message) })

  test('with a code that does not exist, was cut or is another person’s seed', async () => {
    const run = await prepare(ana)
    for (const code of ['wmc_x', run.code.slice(0, -1), `${run.code}A`, '']) {
      await expect(submit({ ...run, code })).rejects.toMatchObject(refusal('not-found', /code was not found/))
    }
    // The requests follow from Ana's seed; Bo's code has another one.
    const { code } = await prepare(bo)
    await expect(submit({ ...run, code })).rejects.toMatchObject(refusal('invalid', /create-item don’t match/))
  })

  test('with an expired code, and one that was used for another run', async () => {
    const run = await prepare(ana)
    await expect(submit(run, later(61))).rejects.toMatchObject(refusal('conflict', /has expired/))
    await submit(run)
    const other = { ...run, base: 'http://localhost:8081' }
    await expect(submit(other)).rejects.toMatchObject(refusal('conflict', /already used for another run/))
  })

  test('of another brief, another version, another day, or longer than its code exists', async () => {
    const run = await prepare(ana)
    await expect(submit({ ...run, brief: 'tool-lending' })).rejects.toMatchObject(refusal('conflict', /brief sample/))
    await expect(submit({ ...run, version: 2 })).rejects.toMatchObject(refusal('conflict', /Download the check runner/))
    for (const other of ['2026-11-29', '2026-12-03', '1970-01-01', '9999-12-31']) {
      await expect(submit({ ...run, day: other })).rejects.toMatchObject(refusal('invalid', /isn’t today/))
    }
    const [last] = run.records.slice(-2)
    const long = edit(run, (records) => {
      for (const exchange of allExchanges(last ? records.slice(-2, -1) : [])) exchange.endedAt += 11 * 60_000
    })
    await expect(submit(long)).rejects.toMatchObject(refusal('invalid', /took longer than its code has existed/))
  })

  test('of a step whose check changed, or that was retired, and of a closed account', async () => {
    const kim = await makeLearner('Kim')
    const run = await prepare(kim, PROJECT)
    await db().step.update({ where: { id: getStepId(PROJECT) }, data: { check: 'tool-lending' } })
    await expect(submit(run)).rejects.toMatchObject(refusal('conflict', /has changed/))
    await db().step.update({ where: { id: getStepId(PROJECT) }, data: { check: 'sample' } })
    for (const data of [{ disabledAt: now }, { deletedAt: now }]) {
      await db().user.update({ where: { id: kim.id }, data })
      await expect(submit(run)).rejects.toMatchObject(refusal('not-found', /code was not found/))
      await db().user.update({ where: { id: kim.id }, data: { disabledAt: null, deletedAt: null } })
    }
    // As a sync retires a step: it is on no roadmap any more, and the content has another version.
    const places = await db().stepPlace.findMany({ where: { stepId: getStepId(PROJECT) } })
    const sync = async (contentHash: string) => {
      await db().roadmap.updateMany({ data: { contentHash } })
      clearRoadmapCache()
    }
    await db().stepPlace.deleteMany({ where: { stepId: getStepId(PROJECT) } })
    await sync('retired')
    await expect(submit(run)).rejects.toMatchObject(refusal('not-found', /code was not found/))
    await db().stepPlace.createMany({ data: places })
    await sync('back')
    await submit(run)
  })

  test('with a token that its code does not ask for, or without one that it asks for', async () => {
    const run = await prepare(ana)
    await expect(submit({ ...run, token: 'x' } as never)).rejects.toMatchObject(
      refusal('invalid', /on your own machine/),
    )
    const { code } = await makeCheckCode(ana, { step: TICKED, repository: 'https://github.com/ana/lending.git' }, now)
    await expect(submit({ ...run, code })).rejects.toMatchObject(refusal('invalid', /came without a token/))
  })

  type Writable<Value> = { -readonly [Key in keyof Value]: Writable<Value[Key]> }
  type Records = Writable<readonly CheckRecord[]>
  const allExchanges = (records: Records): Writable<Exchange>[] =>
    records.flatMap(({ events }) => events.flatMap(({ exchanges }) => exchanges as Writable<Exchange>[]))

  function edit<Run extends { readonly records: readonly CheckRecord[] }>(
    run: Run,
    change: (records: Records) => void,
  ): Run {
    const records = structuredClone(run.records) as Records
    change(records)
    return { ...run, records }
  }

  const first = (records: Records) => allExchanges(records)[0] as Writable<Exchange>
  const events = (records: Records, index: number) =>
    (records[index] as Records[number]).events as Writable<CheckRecord['events'][number]>[]

  test.each<[string, RegExp, (records: Records) => void]>([
    [
      'a request of another name',
      /create-item don’t match/,
      (records) => {
        first(records).request.body = '{"name":"Mine"}'
      },
    ],
    [
      'another address',
      /create-item don’t match/,
      (records) => {
        first(records).request.path = '/other'
      },
    ],
    [
      'another key',
      /create-item don’t match/,
      (records) => {
        first(records).request.key = 'none'
      },
    ],
    [
      'another header',
      /create-item don’t match/,
      (records) => {
        first(records).request.headers = {}
      },
    ],
    [
      'an id swapped in a Location',
      /create-item don’t match/,
      (records) => {
        first(records).answer.headers.location = '/items/77'
      },
    ],
    [
      'a body edited, but not its length',
      /create-item contradicts itself/,
      (records) => {
        first(records).answer.body += ' '
      },
    ],
    [
      'a length edited',
      /create-item contradicts itself/,
      (records) => {
        first(records).answer.headers['content-length'] = '1'
      },
    ],
    [
      'a status that does not exist',
      /create-item contradicts itself/,
      (records) => {
        first(records).answer.status = 999
      },
    ],
    [
      'a status of 0 with a body',
      /create-item contradicts itself/,
      (records) => {
        first(records).answer.status = 0
      },
    ],
    [
      'an end before its start',
      /create-item contradicts itself/,
      (records) => {
        first(records).endedAt = -1
      },
    ],
    [
      'times that run backwards',
      /no-key contradicts itself/,
      (records) => {
        const [exchange] = allExchanges(records.slice(1, 2))
        if (exchange) exchange.startedAt = 0
      },
    ],
    [
      'an exchange dropped',
      /create-item contradicts itself/,
      (records) => {
        events(records, 0).pop()
      },
    ],
    [
      'an exchange repeated',
      /create-item contradicts itself/,
      (records) => {
        events(records, 0).push(structuredClone(events(records, 0)[1] as never))
      },
    ],
    [
      'exchanges reordered',
      /create-item/,
      (records) => {
        events(records, 0).reverse()
      },
    ],
    [
      'one of those sent at once dropped',
      /lend-once don’t match/,
      (records) => {
        ;(events(records, 2)[0] as { exchanges: unknown[] }).exchanges.pop()
      },
    ],
    [
      'those sent at once sent one after the other',
      /lend-once contradicts itself/,
      (records) => {
        let at = 10
        for (const exchange of allExchanges(records.slice(2, 3))) {
          exchange.startedAt = at
          at += 10
          exchange.endedAt = at - 5
        }
      },
    ],
    [
      'a check left out',
      /every check of its brief/,
      (records) => {
        records.pop()
      },
    ],
    [
      'a check twice',
      /every check of its brief/,
      (records) => {
        records.push(structuredClone(records[0] as never))
      },
    ],
    [
      'checks in another order',
      /every check of its brief/,
      (records) => {
        records.reverse()
      },
    ],
    [
      'a check without a command that misses one',
      /no-key contradicts itself/,
      (records) => {
        const record = records[1] as Writable<CheckRecord>
        record.notRun = 'no-command'
      },
    ],
    [
      'a reason that only this server has',
      /no-key contradicts itself/,
      (records) => {
        const record = records[1] as Writable<CheckRecord>
        record.notRun = 'not-here'
      },
    ],
  ])('when it has %s', async (_, message, change) => {
    const run = await prepare(bo)
    await expect(submit(edit(run, change))).rejects.toMatchObject(refusal('invalid', message))
    expect(await db().checkCode.count({ where: { learnerId: bo.id, usedAt: { not: null } } })).toBe(0)
    // The refused run used nothing up.
    await db().checkCode.deleteMany({ where: { learnerId: bo.id } })
  })

  test('a status that was edited consistently is judged as it stands: it cannot be told', async () => {
    const run = edit(await prepare(bo), (records) => {
      first(records).answer.status = 500
    })
    const shortened = edit(run, (records) => {
      events(records, 0).pop()
    })
    expect((await submit(shortened)).checks[0]).toMatchObject({ result: 'failed' })
  })
})

test('a check that was left out is no failure, and the run no evidence', async () => {
  const lea = await makeLearner('Lea')
  const run = await prepare(lea)
  const records = run.records.map((record) =>
    record.id === 'lend-once' ? { ...record, events: [], notRun: 'stopped' as const } : record,
  )
  expect(await submit({ ...run, records })).toMatchObject({ isStepDone: false, ticked: 1 })
  expect(await listOwnCheckRuns(lea, TICKED)).toMatchObject([{ isEvidence: false, failed: 0, notRun: 2 }])
})

test('the newest twenty runs of a step are kept, and all that are evidence', async () => {
  const mia = await makeLearner('Mia')
  const evidence = await submit(await prepare(mia), later(1))
  for (let n = 1; n <= 22; n++) {
    const { code, seed } = await makeCheckCode(mia, { step: TICKED }, later(n * 3))
    const run = await recordSampleRun({ seed, day, faults: ['open'] })
    await submitRun({ code, ...run }, onKept, later(n * 3 + 1))
  }
  expect(await db().checkRun.count({ where: { learnerId: mia.id } })).toBe(21)
  expect(await db().checkRun.count({ where: { id: evidence.run } })).toBe(1)
  const shown = await listOwnCheckRuns(mia, TICKED)
  expect(shown).toHaveLength(10)
  expect(shown.map(({ checks }) => checks[1]?.exchanges.length)).toEqual([1, ...Array(9).fill(0)])
})

test('thirty codes an hour are made, and a hundred runs a day are taken', async () => {
  const nia = await makeLearner('Nia')
  for (let n = 0; n < 30; n++) await makeCheckCode(nia, { step: TICKED }, now)
  await expect(makeCheckCode(nia, { step: TICKED }, later(1))).rejects.toMatchObject({ code: 'too-many' })
  const oli = await makeLearner('Oli')
  const run = await prepare(oli)
  const used = Array.from({ length: 100 }, (_, n) => ({
    ...{
      codeHash: `used-${n}`,
      learnerId: oli.id,
      stepId: getStepId(TICKED),
      brief: 'sample',
      seed: '',
      createdAt: now,
    },
    ...{ expiresAt: later(60), usedAt: later(5) },
  }))
  await db().checkCode.createMany({ data: used })
  await expect(submit(run)).rejects.toMatchObject({ code: 'too-many' })
  await db().checkCode.deleteMany({ where: { codeHash: 'used-0' } })
  await submit(run)
})

test('codes are for steps with a check and learners with a plan, and only their hash is stored', async () => {
  const { code, seed, wellKnown, expiresAt } = await makeCheckCode(ana, { step: TICKED }, now)
  expect(code).toMatch(new RegExp(`^wmc_${seed}_[\\w-]{32}$`))
  expect(wellKnown).toEqual({ path: `/.well-known/waymark/${seed}.txt`, text: seed })
  expect(expiresAt).toEqual(later(60))
  expect(JSON.stringify(await db().checkCode.findMany())).not.toContain(code.slice(-32))
  await expect(makeCheckCode(ana, { step: 'git-basics' }, now)).rejects.toMatchObject({ code: 'conflict' })
  await expect(makeCheckCode(ana, { step: 'no-such-step' }, now)).rejects.toMatchObject({ code: 'not-found' })
})

test('a stranger finds no runs', async () => {
  expect(await listCheckRuns(bo, ana.id, getStepId(TICKED))).toEqual([])
})
