import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { type Sent, watchQueries } from '@/testing/databases/watch-queries'
import { makeLearner, makePerson } from '@/testing/people'
import { addEvidence } from './commands'
import { listEvidence } from './data'
import type { EvidenceInput } from './schema'

setUpDatabase()

const step = 'git-basics'
const url = 'https://code.example.com/mira/api'
const sha = 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334'

let mira: Viewer
let noor: Viewer
beforeAll(async () => {
  mira = await makeLearner('Mira')
  noor = await makeLearner('Noor')
})

/** Creates a row as an upload leaves it. */
async function makeFile(owner: Viewer): Promise<string> {
  const facts = { name: 'scan.pdf', mediaType: 'application/pdf', size: 12, sha256: 'x' }
  return (await db().storedFile.create({ data: { ownerId: owner.id, ...facts } })).id
}

let minutes = 0
/** Adds evidence a minute later each time, after all that exists already. */
async function shownAfter(input: EvidenceInput) {
  await addEvidence(mira, input, randomUUID(), new Date(Date.now() + 60_000 * ++minutes))
  return (await listEvidence(mira, mira.id)).evidence[0]
}

test('a learner shows a repository; it is read later', async () => {
  expect(await shownAfter({ step, kind: 'repository', url: `${url}/tree/${sha}`, note: 'The API' })).toMatchObject({
    kind: 'repository',
    url: `${url}/tree/${sha}`,
    commit: sha,
    note: 'The API',
    file: null,
    reading: { state: 'waiting' },
  })
  const typed = { step, kind: 'repository', url: `${url}/tree/${sha}`, commit: 'abcdef1', note: '' } as const
  expect(await shownAfter(typed)).toMatchObject({ commit: 'abcdef1' })
})

test('a link, a certificate and what was learned before are shown as they are, and not read', async () => {
  expect(await shownAfter({ step, kind: 'link', url, note: '' })).toMatchObject({ kind: 'link', url, reading: null })
  const file = await makeFile(mira)
  const certificate = { title: 'Cloud practitioner', issuer: 'A school' }
  expect(await shownAfter({ step, kind: 'certificate', ...certificate, file, note: '' })).toMatchObject({
    ...certificate,
    url: null,
    file: { id: file, name: 'scan.pdf', size: 12 },
    reading: null,
  })
  const note = 'I wrote the billing of a shop for two years, in PHP.'
  expect(await shownAfter({ step, kind: 'prior-learning', title: 'A shop', note })).toMatchObject({
    title: 'A shop',
    url: null,
    commit: null,
    note,
  })
})

test('thirty pieces an hour are taken, and no flood', async () => {
  const ida = await makeLearner('Ida')
  const now = new Date('2026-11-24T10:00:00Z')
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
  const show = (n: number, at: Date) =>
    addEvidence(ida, { step, kind: 'link', url: `${url}/${n}`, note: '' }, `key-flood-${n}`, at)
  for (let n = 0; n < 30; n++) await show(n, later(n))
  await expect(show(30, later(40))).rejects.toMatchObject({ code: 'too-many', retryAfter: 20 * 60 })
  // A repeated request adds none.
  await show(29, later(40))
  await show(30, later(60))
  expect(await db().evidence.count({ where: { learnerId: ida.id } })).toBe(31)
})

test('each counts as evidence', async () => {
  const lea = await makeLearner('Lea')
  await addEvidence(lea, { step, kind: 'file', file: await makeFile(lea), note: '' })
  const note = 'I wrote the billing of a shop for two years, in PHP.'
  const progress = await addEvidence(lea, { step, kind: 'prior-learning', title: 'A shop', note })
  expect(Object.values(progress.states).map(({ evidenceCount }) => evidenceCount)).toContain(2)
})

test('a file is used once, by who uploaded it', async () => {
  const file = await makeFile(mira)
  const work = { step, kind: 'file', file, note: '' } as const
  const refused = { code: 'invalid', fields: [{ field: 'file' }] }
  await expect(addEvidence(noor, work)).rejects.toMatchObject(refused)
  await addEvidence(mira, work)
  await expect(addEvidence(mira, work)).rejects.toMatchObject(refused)
  await expect(addEvidence(mira, { ...work, file: randomUUID() })).rejects.toMatchObject(refused)
  expect(await db().evidence.count({ where: { fileId: file } })).toBe(1)
})

test('of two uses of one file at once, one wins', async () => {
  const file = await makeFile(mira)
  const uses = await Promise.allSettled(
    Array.from({ length: 4 }, () => addEvidence(mira, { step, kind: 'file', file, note: '' })),
  )
  expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await db().evidence.count({ where: { fileId: file } })).toBe(1)
})

test('the same request twice is one piece of evidence; any other with its key is refused', async () => {
  const key = 'key-of-a-certificate'
  const file = await makeFile(mira)
  const work = { step, kind: 'certificate', title: 'A', issuer: 'B', url, file, note: 'C' } as const
  const before = await db().evidence.count()
  await addEvidence(mira, work, key)
  await addEvidence(mira, work, key)
  expect(await db().evidence.count()).toBe(before + 1)
  for (const change of [
    { title: 'X' },
    { issuer: 'X' },
    { url: `${url}/x` },
    { file: undefined },
    { note: 'X' },
    { step: 'docker' },
  ]) {
    await expect(addEvidence(mira, { ...work, ...change }, key)).rejects.toMatchObject({ code: 'key-reused' })
  }
  const repository = { step, kind: 'repository', url, note: '' } as const
  await addEvidence(mira, repository, 'key-of-a-repository')
  const pinned = { ...repository, commit: 'abcdef1' }
  await expect(addEvidence(mira, pinned, 'key-of-a-repository')).rejects.toMatchObject({ code: 'key-reused' })
  expect(await db().evidence.count()).toBe(before + 2)
})

test('somebody without a plan, and a step that is not there, are not found', async () => {
  const visitor = await makePerson('Visitor')
  const work = { step, kind: 'link', url, note: '' } as const
  await expect(addEvidence(visitor, work)).rejects.toMatchObject({ code: 'not-found' })
  await expect(addEvidence(mira, { ...work, step: 'no-such-step' })).rejects.toMatchObject({ code: 'not-found' })
})

test('of one learner twenty repositories wait to be read, and no more', async () => {
  const lea = await makeLearner('Lea')
  for (let index = 0; index < 21; index++) await addEvidence(lea, { step, kind: 'repository', url, note: `${index}` })
  const rows = await db().evidence.findMany({ where: { learnerId: lea.id }, select: { note: true, reading: true } })
  const readings = rows.map(({ note, reading }) => [note, reading?.state ?? null])
  expect(readings.filter(([, state]) => state === 'waiting')).toHaveLength(20)
  expect(readings).toContainEqual(['20', null])
})

test('the repository of somebody whose address is not confirmed is kept, and not read', async () => {
  const eve = await makeLearner('Eve')
  const confirm = (emailVerifiedAt: Date | null) =>
    db().user.update({ where: { id: eve.id }, data: { emailVerifiedAt } })
  const add = async (note: string) => {
    await addEvidence(eve, { step, kind: 'repository', url, note })
    return (await listEvidence(eve, eve.id)).evidence.find((one) => one.note === note)
  }
  await confirm(null)
  expect(await add('before')).toMatchObject({
    ...{ kind: 'repository', url },
    reading: {
      state: 'failed',
      failure:
        'We didn’t read this repository: the account’s e-mail address wasn’t confirmed when it was added. Open the link to see it.',
    },
  })
  await confirm(new Date())
  expect(await add('after')).toMatchObject({ reading: { state: 'waiting', failure: null } })
})

test('a stranger sees nothing of it', async () => {
  expect((await listEvidence(noor, mira.id)).evidence).toEqual([])
})

test('a page of evidence is read, newest first, and the rest page by page', async () => {
  const uma = await makeLearner('Uma')
  const began = Date.parse('2026-11-24T10:00:00Z')
  const show = (n: number, note: string) =>
    addEvidence(uma, { step, kind: 'link', url: `${url}/${n}`, note }, randomUUID(), new Date(began + n * 3_600_000))
  for (let n = 0; n < 45; n++) await show(n, `${n}`)
  const sent: Sent[] = []
  const stop = watchQueries((one) => sent.push(one))
  const pages: string[][] = []
  for (let evidenceBefore: string | null | undefined; evidenceBefore !== null; ) {
    const page = await listEvidence(uma, uma.id, { evidenceBefore: evidenceBefore ?? undefined })
    pages.push(page.evidence.map(({ note }) => note))
    evidenceBefore = page.evidenceBefore
  }
  await stop()
  expect(pages.map((page) => page.length)).toEqual([20, 20, 5])
  expect(pages.flat()).toEqual(Array.from({ length: 45 }, (_, n) => `${44 - n}`))
  const read = sent.filter(({ query }) => /FROM .*"?Evidence"?/.test(query))
  expect(read).toHaveLength(3)
  for (const { query } of read) expect(query).toContain('LIMIT')
  // Long ones share the limited space of a page.
  for (let n = 45; n < 60; n++) await show(n, 'Ж'.repeat(2000))
  expect((await listEvidence(uma, uma.id)).evidence.length).toBeLessThan(20)
})
