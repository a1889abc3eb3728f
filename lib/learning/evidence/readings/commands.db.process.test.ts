import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { recordEvidence } from '@/lib/learning/evidence/commands'
import { listEvidence } from '@/lib/learning/evidence/data'
import type { RepositoryReading } from '@/lib/learning/evidence/shown-work'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findStepInRoadmaps } from '@/lib/learning/roadmaps/roadmap'
import { operator, type Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { GitHost, hasGit } from '@/testing/servers/git-host'
import { readRepositories } from './commands'

/** Milliseconds that a host may take: a machine busy with other tests is slow. */
const PATIENT = 50_000

const canHost = hasGit()
const host = new GitHost()
let commits: string[] = []
// Before the database, because the environment is read once.
beforeAll(async () => {
  await host.open()
  process.env.OUTBOUND_ALLOW = host.host
  if (!canHost) return
  const any = { 'uploadpack.allowAnySHA1InWant': 'true', 'uploadpack.allowFilter': 'true' }
  const app = { 'src/app.js': 'export {}\n', 'README.md': '# Tool lending API\n\nIt lends tools.\n' }
  commits = host.make('full', [{ 'README.md': '# First draft\n' }, { ...app, 'test/app.test.js': 'test()\n' }], any)
  host.make('bare', [{ 'main.py': 'print(1)\n' }])
  host.make('strict', [{ 'README.md': '# Old\n' }, { 'README.md': '# New\n' }])
  const large = { 'core.bigFileThreshold': '1m' }
  host.make('huge', [{ 'README.md': '# Big\n', 'film.bin': randomBytes(21 * 1024 * 1024) }], large)
  host.copy('huge', 'huge-but-filtered', { ...any, ...large })
  host.make('bomb', [{ 'zeros.bin': Buffer.alloc(64 * 1024 * 1024) }], large)
  host.make('hollow', [])
  // Changes to large files are written as deltas.
  const text = Array.from({ length: 2000 }, (_, index) => `line ${index} ${index * 7919}`).join('\n')
  host.make('deltas', [
    { 'README.md': `# Deltas\n${text}`, 'copy/README.md': `# Deltas\n${text}\nand more`, 'spec/a.rb': 'x' },
  ])
}, 120_000)
afterAll(() => host.close())

setUpDatabase()

let mira: Viewer
beforeAll(async () => {
  mira = await makeLearner('Mira')
})

const START = new Date('2026-11-24T12:00:00Z')
const at = (minutes: number) => new Date(START.getTime() + minutes * 60_000)

/** Hands in a repository as its form does, but without the schema, which accepts no address without a name. */
async function handIn(url: string, commit?: string, now = START): Promise<string> {
  const roadmaps = await listRoadmaps(mira)
  const stepId = findStepInRoadmaps(roadmaps, 'rest-api-project')?.step.id ?? expect.fail('There is no such step.')
  return db().$transaction(async (tx) => {
    const log = { tx, roadmaps, learnerId: mira.id, actorId: mira.id, idempotencyKey: randomUUID(), now }
    const { id } = await recordEvidence(log, { stepId, kind: 'repository', url, commit, note: '' })
    return id
  })
}

const getReading = async (evidenceId: string, evidenceBefore?: string): Promise<RepositoryReading> => {
  const page = await listEvidence(mira, mira.id, { evidenceBefore })
  const shown = page.evidence.find(({ id }) => id === evidenceId)
  if (!shown && page.evidenceBefore) return getReading(evidenceId, page.evidenceBefore)
  return shown?.reading ?? expect.fail('It is not read at all.')
}

async function read(url: string, commit?: string) {
  const id = await handIn(url, commit)
  expect(await getReading(id)).toMatchObject({ state: 'waiting', headCommit: null })
  await readRepositories(operator, START, PATIENT)
  return getReading(id)
}

/** Retries until it is given up; `limit` is the time for each attempt. */
async function getFailure(url: string, limit = PATIENT) {
  const id = await handIn(url)
  for (const minutes of [0, 2, 12]) {
    expect(await getReading(id)).toMatchObject({ state: 'waiting', failure: null })
    expect(await readRepositories(operator, at(minutes), limit)).toBe(1)
    expect(await readRepositories(operator, at(minutes), limit)).toBe(0)
  }
  const reading = await getReading(id)
  expect(reading).toMatchObject({ state: 'failed', hasReadme: null, hasTests: null, title: null })
  return reading.failure
}

describe.skipIf(!canHost)('at a real Git host', () => {
  test('a repository says its title, its branch, its newest commit, and that it has tests', async () => {
    expect(await read(host.address('full.git'))).toEqual({
      state: 'read',
      title: 'Tool lending API',
      defaultBranch: 'main',
      headCommit: commits[1],
      hasReadme: true,
      hasTests: true,
      failure: null,
    })
  })

  test('at the commit that the learner shows, it says what was there', async () => {
    expect(await read(`${host.address('full.git')}/tree/${commits[0]}`)).toEqual({
      state: 'read',
      title: 'First draft',
      defaultBranch: 'main',
      headCommit: commits[1],
      hasReadme: true,
      hasTests: false,
      failure: null,
    })
    const short = commits[1]?.slice(0, 8)
    expect(await read(host.address('full.git'), short)).toMatchObject({ title: 'Tool lending API', failure: null })
  })

  test('where the commit cannot be had, it says so, and what the newest one has', async () => {
    for (const [repository, commit] of [
      ['full.git', 'f'.repeat(40)],
      ['full.git', 'fffffff'],
      ['strict.git', 'e'.repeat(40)],
    ]) {
      const reading = await read(host.address(repository ?? ''), commit)
      expect(reading).toMatchObject({ state: 'read', hasReadme: true })
      expect(reading.failure).toContain(`We couldn’t read commit ${commit?.slice(0, 12)}.`)
    }
  })

  test('one without README and tests says that', async () => {
    const expected = { state: 'read', title: null, hasReadme: false, hasTests: false, failure: null }
    expect(await read(host.address('bare.git'))).toMatchObject(expected)
  })

  test('one whose files are written as changes to each other is read', async () => {
    expect(await read(host.address('deltas.git'))).toMatchObject({ title: 'Deltas', hasReadme: true, hasTests: true })
  })

  test('one that has moved is followed', async () => {
    expect(await read(host.address('moved/full'))).toMatchObject({ state: 'read', title: 'Tool lending API' })
  })

  test('a private one, one that is not there, a page, and an empty one fail in words', async () => {
    expect(await getFailure(host.address('private/x.git'))).toContain('is private or doesn’t exist')
    expect(await getFailure(host.address('nothing.git'))).toBe('We found nothing at this address. Check the link.')
    expect(await getFailure(host.address('page/x.git'))).toBe(
      'There is no Git repository at this address. Check the link.',
    )
    expect(await getFailure(host.address('hollow.git'))).toBe('The repository is empty.')
  })

  test('one that never answers took too long', async () => {
    expect(await getFailure(host.address('silent.git'), 200)).toContain('took too long')
  })

  test('a huge one is too large for us to read, unless its host can leave the large files out', async () => {
    expect(await getFailure(host.address('huge.git'))).toContain('is too large for us to read')
    expect(await read(host.address('huge-but-filtered.git'))).toMatchObject({ title: 'Big', hasReadme: true })
  })

  test('one that unpacks to a thousand times its size is not unpacked', async () => {
    const before = process.memoryUsage().rss
    expect(await getFailure(host.address('bomb.git'))).toContain('is too large for us to read')
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024)
  })

  test('a private network is not asked, and the mentor is told', async () => {
    const other = new GitHost()
    await other.open()
    expect(await getFailure(other.address('full.git'))).toContain('is on a private network')
    expect(await getFailure('http://169.254.169.254/latest.git')).toContain('is on a private network')
    expect(other.connections).toBe(0)
    other.close()
  })

  test('five are read at a time, and one that two workers see is read once', async () => {
    const ids: string[] = []
    for (let index = 0; index < 7; index++) ids.push(await handIn(host.address('bare.git')))
    const before = host.requests
    const counts = await Promise.all([START, START].map((now) => readRepositories(operator, now, PATIENT)))
    expect(counts.toSorted()).toEqual([2, 5])
    // Two requests for each repository.
    expect(host.requests - before).toBe(14)
    for (const id of ids) expect(await getReading(id)).toMatchObject({ state: 'read' })
  })

  test('one whose reader crashed is read again, and not for ever', async () => {
    const id = await handIn(host.address('bare.git'))
    const crashed = (attempts: number) =>
      db().repositoryReading.update({ where: { evidenceId: id }, data: { attempts, nextAttemptAt: at(2) } })
    await crashed(1)
    expect(await readRepositories(operator, at(1))).toBe(0)
    await crashed(3)
    expect(await readRepositories(operator, at(2))).toBe(1)
    expect(await getReading(id)).toMatchObject({ state: 'failed' })
  })

  test('the author and the mentors of the cohort hear of it, once', async () => {
    const mentor = await makePerson('Mentor', { isMentor: true })
    const cohort = await db().cohort.create({ data: { name: 'Autumn' } })
    await db().membership.createMany({
      data: [
        { cohortId: cohort.id, userId: mentor.id, role: 'mentor' },
        { cohortId: cohort.id, userId: mira.id, role: 'learner' },
      ],
    })
    const id = await handIn(host.address('bare.git'))
    const { stepId } = await db().evidence.findUniqueOrThrow({ where: { id } })
    const times = { submittedAt: START, dueAt: START }
    const review = await db().review.create({
      data: { learnerId: mira.id, stepId, cohortId: cohort.id, state: 'waiting', ...times },
    })
    await db().iteration.create({ data: { reviewId: review.id, number: 1, evidenceId: id } })
    await readRepositories(operator, START, PATIENT)
    await readRepositories(operator, at(30), PATIENT)
    const signals = await db().signal.findMany({ where: { topic: `review:${review.id}` } })
    expect(signals.map(({ userId }) => userId).toSorted()).toEqual([mentor.id, mira.id].toSorted())
  })
})

test('handing in does not wait for the reading', async () => {
  const id = await handIn(host.address('silent.git'))
  expect(await getReading(id)).toMatchObject({ state: 'waiting' })
})
