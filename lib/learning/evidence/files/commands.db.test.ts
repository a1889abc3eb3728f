import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer, request as httpRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { addEvidence } from '@/lib/learning/evidence/commands'
import { operator, type Viewer } from '@/lib/platform/auth/viewer'
import { created, publicRoute } from '@/lib/platform/http/route'
import { setUpDatabase } from '@/testing/database'
import { describeOn, testOn } from '@/testing/databases/test-on'
import { makeLearner, makePerson, signedIn } from '@/testing/people'
import { deflatedZeros, makeZip, zerosIn, zipped } from '@/testing/zip'
import { storeFile, sweepFiles } from './commands'
import { getFile, openFile } from './data'
import { uploadQuerySchema } from './schema'

setUpDatabase()

const MB = 1024 * 1024
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n')

const folder = () => path.join(process.env.DATA_FOLDER ?? '', 'files')
const inFolder = () => (existsSync(folder()) ? readdirSync(folder()).sort() : [])

/** Streams as a browser does: in pieces of 64 kB. */
function getStream(content: Buffer | string): ReadableStream<Uint8Array> {
  const bytes = Buffer.from(content)
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.subarray(at, at + 65_536))
      at += 65_536
    },
  })
}

const send = (viewer: Viewer, name: string, content: Buffer | string, now?: Date) =>
  storeFile(viewer, { name, body: getStream(content), declaredSize: Buffer.byteLength(content) }, now)

const getReason = (upload: Promise<unknown>): Promise<{ code: string; message: string; fields: { field: string }[] }> =>
  upload.then(
    () => expect.fail('It was taken.'),
    (error) => error,
  )

let mira: Viewer
beforeAll(async () => {
  mira = await signedIn(await makeLearner('Mira'))
})
beforeEach(async () => {
  await db().storedFile.deleteMany({ where: { evidence: null } })
  for (const name of inFolder()) {
    if (!(await db().storedFile.findUnique({ where: { id: name } }))) rmSync(path.join(folder(), name))
  }
})

/** Expects that a refused file leaves neither a row nor a byte in the folder. */
async function expectRefused(name: string, content: Buffer | string, words: RegExp | string) {
  const before = [await db().storedFile.count(), inFolder()]
  const error = await getReason(send(mira, name, content))
  expect(error).toMatchObject({ code: 'invalid', fields: [{ field: 'file' }] })
  expect(error.message).toMatch(words)
  expect([await db().storedFile.count(), inFolder()]).toEqual(before)
}

test('nothing is taken from who has not confirmed their address, and all is once they have', async () => {
  const eve = await signedIn(await makeLearner('Eve'))
  await db().user.update({ where: { id: eve.id }, data: { emailVerifiedAt: null } })
  const reason = await getReason(send(eve, 'notes.txt', 'What I learned.'))
  expect(reason).toMatchObject({ code: 'conflict', message: expect.stringMatching(/^Confirm your e-mail address/) })
  expect(inFolder()).toEqual([])
  await db().user.update({ where: { id: eve.id }, data: { emailVerifiedAt: new Date() } })
  expect(await send(eve, 'notes.txt', 'What I learned.')).toMatchObject({ name: 'notes.txt' })
})

test('a learner uploads a picture, and gets back the very same bytes', async () => {
  const file = await send(mira, 'diagram.png', PNG)
  expect(file).toMatchObject({ name: 'diagram.png', mediaType: 'image/png', size: PNG.length })
  expect(inFolder()).toEqual([file.id])
  const { content } = await openFile(mira, file.id)
  expect(Buffer.from(await new Response(content).arrayBuffer())).toEqual(PNG)
  const row = await db().storedFile.findUniqueOrThrow({ where: { id: file.id } })
  expect(row.sha256).toBe(createHash('sha256').update(PNG).digest('hex'))
})

// Decided before a row is written, so by the same code on either database.
describeOn('sqlite', 'a file', () => {
  test.each([
    ['report.pdf', PDF, 'application/pdf'],
    ['notes.md', '# Notes\n\nGrüße aus Köln, 日本語', 'text/plain'],
    ['app.js', 'export const page = () => 1\n', 'text/plain'],
    ['data.csv', 'a,b\r\n1,2\r\n', 'text/plain'],
    ['bmw.txt', 'BMW is a maker of cars.', 'text/plain'],
    ['keys.txt', 'PKCS stands for public key cryptography standards.', 'text/plain'],
    ['Dockerfile', 'FROM node:20\n', 'text/plain'],
    ['server.ts', `${'// a line of code\n'.repeat(400)}const page = '<html>'\n`, 'text/plain'],
    [
      'work.zip',
      makeZip([zipped('src/', ''), zipped('src/app.py', 'print(1)\n'), zipped('README.md', '# Work')]),
      'application/zip',
    ],
  ])('%s is taken for what it is', async (name, content, mediaType) => {
    expect(await send(mira, name, content)).toMatchObject({ name, mediaType })
  })

  test.each([
    [
      'a script called a picture',
      'photo.png',
      '#!/bin/sh\nrm -rf /\n',
      /photo\.png is named like a PNG image, but it’s text/,
    ],
    [
      'a script that begins like a picture',
      'photo.gif',
      'GIF89a=1;alert(document.cookie)//',
      /is named like a GIF image, but it’s text/,
    ],
    ['a web page called a picture', 'photo.png', '<html><script>alert(1)</script></html>', /but it’s text/],
    [
      'a drawing called a picture',
      'photo.png',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      /but it’s text/,
    ],
    ['a web page called text', 'notes.txt', '\n\n  <!DOCTYPE html><html><body>hi', /looks like a web page/],
    [
      'a web page after 60 kB of blanks',
      'notes.txt',
      `${' '.repeat(60_000)}<script>alert(1)</script>`,
      /looks like a web page/,
    ],
    ['a drawing called text', 'notes.txt', '<svg onload="alert(1)"/>', /looks like a web page/],
    ['XML called text', 'notes.txt', '<?xml version="1.0"?><a/>', /looks like a web page or XML/],
    ['a web page', 'index.html', '<html></html>', /Files ending in \.html aren’t accepted/],
    ['a drawing', 'logo.svg', '<svg/>', /\.svg aren’t accepted/],
    ['a program', 'tool.exe', 'MZ\u0000\u0000', /\.exe aren’t accepted\. You can upload PDF/],
    ['a program called a PDF', 'cv.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)]), /This is a \.exe file/],
    ['bytes that are nothing', 'data.txt', Buffer.from([1, 2, 0, 255, 254]), /This file type is unknown/],
    ['text that is no UTF-8', 'data.txt', Buffer.from([0x68, 0xe9, 0x21, 0x21]), /Save text files as UTF-8/],
    ['a picture called text', 'notes.txt', PNG, /is named like text, but it’s a PNG image/],
    ['a PDF called a picture', 'scan.jpg', PDF, /is named like a JPEG image, but it’s a PDF/],
    ['a zip called a PDF', 'work.pdf', makeZip([zipped('a.txt', 'a')]), /is named like a PDF, but it’s a zip file/],
    ['an office document', 'cv.docx', makeZip([zipped('[Content_Types].xml', '<x/>')]), /Save yours as a PDF/],
    ['the same called a zip', 'cv.zip', makeZip([zipped('[Content_Types].xml', '<x/>')]), /Save it as a PDF/],
    ['a compiled program', 'app.zip', makeZip([zipped('META-INF/MANIFEST.MF', 'a')]), /compiled program/],
    ['an empty file', 'notes.txt', '', /This file is empty/],
    ['a name without an ending', 'notes', 'hello', /without an extension aren’t accepted/],
  ])('%s is refused', async (_what, name, content, words) => expectRefused(name, content, words))

  test.each([
    ['a path that climbs', '../../etc/passwd'],
    ['the same with an ending', '../../etc/cron.d/job.txt'],
    ['an absolute path', '/etc/passwd.txt'],
    ['a drive', 'C:\\x'],
    ['a drive without a folder', 'C:x.txt'],
    ['a path of Windows', '..\\..\\boot.txt'],
    ['a null', 'photo.png\u0000.txt'],
    ['a line break', 'a\r\nset-cookie: x.txt'],
    ['a mark that turns the writing', 'photo\u202egnp.txt'],
    ['nothing but dots', '..'],
    ['nothing', '  '],
    ['121 characters', `${'a'.repeat(117)}.txt`],
  ])('a name with %s is refused', async (_what, name) => expectRefused(name, 'hello', /name/i))

  test.each([
    ['a path that climbs', makeZip([zipped('../../etc/cron.d/job', 'x')]), /unsafe path/],
    ['an absolute path', makeZip([zipped('/etc/job', 'x')]), /unsafe path/],
    ['a path of Windows that climbs', makeZip([zipped('a\\..\\..\\job', 'x')]), /unsafe path/],
    ['a zip file in it', makeZip([zipped('more.zip', 'x')]), /more\.zip in the zip file is an archive too/],
    [
      'a zip file in it by another name',
      makeZip([zipped('more.txt', makeZip([zipped('a', 'a')]))]),
      /more\.txt in the zip file is an archive too/,
    ],
    ['a link in it', makeZip([{ ...zipped('passwd', '/etc/passwd'), mode: 0o120777 }]), /is a link/],
    ['a password', makeZip([{ ...zipped('a.txt', 'a'), flags: 1 }]), /has a password/],
    ['a strong password', makeZip([{ ...zipped('a.txt', 'a'), flags: 0x41 }]), /has a password/],
    ['a rare packing', makeZip([{ ...zipped('a.txt', 'a'), method: 12 }]), /compressed in a way we can’t read/],
    [
      '2,001 entries',
      makeZip(Array.from({ length: 2001 }, (_, index) => zipped(`${index}.txt`, ''))),
      /more than 2,000 files/,
    ],
    [
      'a list that says it is shorter',
      makeZip([zipped('a.txt', 'a'), zipped('b.txt', 'b')], 1, () => 1),
      /contents don’t match its file list/,
    ],
    [
      'two names for one entry',
      makeZip([{ ...zipped('a.txt', 'a'), localName: 'b.txt' }]),
      /contents don’t match its file list/,
    ],
    [
      'the same name twice',
      makeZip([zipped('a.txt', 'a'), zipped('a.txt', 'b')]),
      /contents don’t match its file list/,
    ],
    ['less in it than it claims', makeZip([{ ...zipped('a.txt', 'a'), claims: 500 }]), /damaged/],
    ['broken data', makeZip([{ ...zipped('a.txt', 'aaaa'), data: Buffer.from('no deflated data') }]), /damaged/],
    ['nothing in it', makeZip([]), /is empty/],
    ['its end cut off', makeZip([zipped('a.txt', 'a'.repeat(500))]).subarray(0, 60), /damaged/],
  ])('a zip file with %s is refused', async (_what, content, words) => expectRefused('work.zip', content, words))
})

/**
 * Measures the most MB by which the process grows during the work, and its processor time in seconds: the least of
 * three runs, since a busy machine and garbage collection add to each.
 */
async function getCost(work: () => Promise<void>) {
  const costs = [await measure(work), await measure(work), await measure(work)]
  const least = (of: 'memory' | 'seconds') => Math.min(...costs.map((cost) => cost[of]))
  return { memory: least('memory'), seconds: least('seconds') }
}

async function measure(work: () => Promise<void>) {
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 5)
  const start = process.cpuUsage()
  await work()
  clearInterval(watch)
  most = Math.max(most, process.memoryUsage().rss)
  const { user, system } = process.cpuUsage(start)
  return { memory: (most - before) / MB, seconds: (user + system) / 1e6 }
}

testOn('sqlite', 'a bomb costs little: 4 GB in 4 MB, honest or lying, and entries that share their bytes', async () => {
  const pieces = 255 // just under 4 GB, in one entry
  const data = deflatedZeros(pieces)
  expect(data.length).toBeLessThan(5 * MB)
  const honest = makeZip([{ name: 'zeros.txt', data, method: 8, claims: zerosIn(pieces) }])
  const lying = makeZip([{ name: 'zeros.txt', data, method: 8, claims: 1000 }])
  const nearlyHonest = makeZip([{ name: 'zeros.txt', data, method: 8, claims: 99 * MB }])
  // 42 kB, in which each of 250 entries unpacks the same 16 MB: 4 GB.
  const shared = makeZip([{ name: 'zeros', data: deflatedZeros(1), method: 8, claims: zerosIn(1) }], 250)
  const sharedSmall = makeZip([{ name: 'zeros', data: Buffer.alloc(30_000), claims: 30_000 }], 250)
  expect(shared.length).toBeLessThan(42 * 1024)
  const { memory, seconds } = await getCost(async () => {
    await expectRefused('bomb.zip', honest, /more than 100 MB/)
    await expectRefused('bomb.zip', lying, /damaged/)
    await expectRefused('bomb.zip', nearlyHonest, /damaged/)
    await expectRefused('bomb.zip', shared, /more than 100 MB/)
    await expectRefused('bomb.zip', sharedSmall, /contents don’t match its file list/)
  })
  expect(memory).toBeLessThan(100)
  expect(seconds).toBeLessThan(5)
})

testOn('sqlite', 'what one says is 2 GB is refused before a byte of it is read', async () => {
  let pulled = 0
  const before = inFolder()
  const body = new ReadableStream<Uint8Array>({ pull: () => void pulled++ }, { highWaterMark: 0 })
  const error = await getReason(storeFile(mira, { name: 'film.zip', body, declaredSize: 2 * 1024 * MB }))
  expect(error).toMatchObject({ code: 'too-large', fields: [{ field: 'file' }] })
  expect([pulled, inFolder()]).toEqual([0, before])
})

testOn('sqlite', 'of a body without end 10 MB are read and none are kept', async () => {
  const chunk = Buffer.alloc(64 * 1024, 'a')
  const { memory } = await getCost(async () => {
    let pulled = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += chunk.length
        controller.enqueue(chunk)
      },
    })
    const error = await getReason(storeFile(mira, { name: 'endless.txt', body, declaredSize: null }))
    expect(error).toMatchObject({ code: 'too-large' })
    expect(pulled).toBeLessThan(10.5 * MB)
    expect(inFolder()).toEqual([])
  })
  expect(memory).toBeLessThan(60)
})

test('10 MB are taken to the last byte, and one byte more is not', async () => {
  const content = Buffer.from(Array.from({ length: 10 * MB }, (_, index) => 97 + (index % 23)))
  const file = await send(mira, 'long.txt', content)
  expect(file.size).toBe(10 * MB)
  expect(readFileSync(path.join(folder(), file.id)).equals(content)).toBe(true)
  const more = { name: 'long.txt', body: getStream(Buffer.alloc(10 * MB + 1, 'a')), declaredSize: null }
  expect(await getReason(storeFile(mira, more))).toMatchObject({ code: 'too-large' })
  expect(inFolder()).toHaveLength(1)
})

test('an upload that breaks off leaves nothing', async () => {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(Buffer.from('half of it')),
    pull: (controller) => controller.error(new Error('aborted')),
  })
  expect(await getReason(storeFile(mira, { name: 'notes.txt', body, declaredSize: 500 }))).toMatchObject({
    code: 'invalid',
  })
  expect(inFolder()).toEqual([])
})

/** Serves the route without its session, behind a real server that passes bodies on as Next does. */
async function serveUploads(viewer: Viewer): Promise<Server> {
  const door = publicRoute(
    async (call) => created(await storeFile(viewer, { ...call.query(uploadQuerySchema), ...call.stream() })),
    { takesAnyBody: true },
  )
  const server = createServer(async (incoming, outgoing) => {
    const init = { method: 'POST', headers: incoming.headers as Record<string, string>, body: incoming, duplex: 'half' }
    const response = await door(new Request(`http://127.0.0.1${incoming.url}`, init as unknown as RequestInit), {
      params: Promise.resolve({}),
    })
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.end(Buffer.from(await response.arrayBuffer()))
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

let server: Server
beforeAll(async () => {
  server = await serveUploads(mira)
})
afterAll(() => void server.close())

test('whoever sends without end over the wire is answered and cut off', async () => {
  const { port } = server.address() as AddressInfo
  const sent = await new Promise<{ status?: number; bytes: number; problem: string }>((resolve) => {
    const call = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: '/?name=endless.txt' })
    let bytes = 0
    let answer: { status?: number; problem: string } = { problem: '' }
    const chunk = Buffer.alloc(64 * 1024, 'a')
    const go = () => {
      while (!call.destroyed && call.write(chunk)) bytes += chunk.length
    }
    call.on('drain', go)
    call.on('response', async (response) => {
      let problem = ''
      for await (const part of response) problem += part
      answer = { status: response.statusCode, problem }
    })
    call.on('error', () => undefined)
    call.on('close', () => resolve({ ...answer, bytes }))
    go()
  })
  expect(sent.status).toBe(413)
  expect(JSON.parse(sent.problem)).toMatchObject({ code: 'too-large', errors: [{ field: 'file' }] })
  expect(sent.bytes).toBeLessThan(30 * MB)
  expect(inFolder()).toEqual([])
})

test('over the wire the name is read as it was meant, and the content type is not believed', async () => {
  const { port } = server.address() as AddressInfo
  const address = `http://127.0.0.1:${port}/?name=${encodeURIComponent('résumé & co.pdf')}`
  const response = await fetch(address, { method: 'POST', body: PDF, headers: { 'content-type': 'text/html' } })
  expect(response.status).toBe(201)
  expect(await response.json()).toMatchObject({ name: 'résumé & co.pdf', mediaType: 'application/pdf' })
})

test('a learner has room for 20 files that belong to nothing yet, and for 200 MB', async () => {
  const noor = await signedIn(await makeLearner('Noor'))
  for (let index = 0; index < 20; index++) await send(noor, `${index}.txt`, 'hello')
  expect(await getReason(send(noor, 'one-more.txt', 'hello'))).toMatchObject({ code: 'conflict' })
  expect(inFolder()).toHaveLength(20)
  const lea = await signedIn(await makeLearner('Lea'))
  const facts = { ownerId: lea.id, name: 'a.txt', mediaType: 'text/plain', sha256: '' }
  await db().storedFile.create({ data: { ...facts, size: 200 * MB - 4 } })
  expect(await getReason(send(lea, 'five.txt', '12345'))).toMatchObject({ code: 'conflict' })
  expect(await send(lea, 'four.txt', '1234')).toMatchObject({ size: 4 })
})

test('a learner sends three files at a time, not four', async () => {
  const slow = () => {
    let finish = () => {}
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(Buffer.from('hello'))
        finish = () => controller.close()
      },
    })
    return { body, finish: () => finish() }
  }
  const bodies = [slow(), slow(), slow()]
  const uploads = bodies.map(({ body }, index) => storeFile(mira, { name: `${index}.txt`, body, declaredSize: null }))
  await expect.poll(() => inFolder().length).toBe(3)
  expect(await getReason(send(mira, 'fourth.txt', 'hello'))).toMatchObject({ code: 'too-many' })
  for (const { finish } of bodies) finish()
  expect(await Promise.all(uploads)).toHaveLength(3)
  expect(await send(mira, 'fourth.txt', 'hello')).toMatchObject({ name: 'fourth.txt' })
})

test('somebody without a plan has nothing to hand in', async () => {
  const visitor = await makePerson('Visitor')
  expect(await getReason(send(visitor, 'notes.txt', 'hello'))).toMatchObject({ code: 'not-found' })
  expect(inFolder()).toEqual([])
})

test('a mentor opens what their learner handed in, and no stranger does', async () => {
  const mentor = await makePerson('Mentor', { isMentor: true })
  const other = await makePerson('Other mentor', { isMentor: true })
  const learner = await signedIn(await makeLearner('Learner'))
  const cohort = await db().cohort.create({ data: { name: 'Autumn' } })
  await db().membership.createMany({
    data: [
      { cohortId: cohort.id, userId: mentor.id, role: 'mentor' },
      { cohortId: cohort.id, userId: learner.id, role: 'learner' },
    ],
  })
  const file = await send(learner, 'notes.txt', 'hello')
  // While it belongs to no evidence, only the learner can read it.
  await expect(getFile(mentor, file.id)).rejects.toMatchObject({ code: 'not-found' })
  await addEvidence(learner, { step: 'git-basics', kind: 'file', file: file.id, note: '' })
  expect(await getFile(mentor, file.id)).toMatchObject({ id: file.id, name: 'notes.txt', size: 5 })
  expect(await getFile(learner, file.id)).toMatchObject({ id: file.id })
  for (const stranger of [other, mira, await makePerson('Nobody')]) {
    await expect(getFile(stranger, file.id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(openFile(stranger, file.id)).rejects.toMatchObject({ code: 'not-found' })
  }
  await db().membership.deleteMany({ where: { userId: learner.id } })
  await expect(getFile(mentor, file.id)).rejects.toMatchObject({ code: 'not-found' })
})

test.each(['../../../etc/passwd', 'tmp-1', '', '00000000-0000-4000-8000-000000000000'])(
  'there is no file %s',
  async (id) => {
    await expect(getFile(mira, id)).rejects.toMatchObject({ code: 'not-found' })
  },
)

test('a file whose bytes are gone is not found, and the host is told', async ({ onTestFinished }) => {
  const file = await send(mira, 'notes.txt', 'hello')
  rmSync(path.join(folder(), file.id))
  const told: unknown[] = []
  const { error } = console
  console.error = (...words: unknown[]) => void told.push(words.slice(0, 2))
  onTestFinished(() => {
    console.error = error
  })
  await expect(openFile(mira, file.id)).rejects.toMatchObject({ code: 'not-found' })
  expect(told).toEqual([['The bytes of a file cannot be read', { file: file.id }]])
})

test('files that belong to nothing go after a day, with their bytes; what was handed in stays', async () => {
  const now = new Date('2026-11-24T12:00:00Z')
  const old = new Date('2026-11-23T11:59:00Z')
  const used = await send(mira, 'used.txt', 'hello', old)
  await addEvidence(mira, { step: 'git-basics', kind: 'file', file: used.id, note: '' })
  const unused = await send(mira, 'unused.txt', 'hello', old)
  const fresh = await send(mira, 'fresh.txt', 'hello', new Date('2026-11-23T12:01:00Z'))
  expect(await sweepFiles(operator, now)).toBe(1)
  expect(inFolder()).toContain(used.id)
  expect(inFolder()).toContain(fresh.id)
  expect(inFolder()).not.toContain(unused.id)
  expect(await db().storedFile.findUnique({ where: { id: unused.id } })).toBeNull()
  expect(readFileSync(path.join(folder(), used.id), 'utf8')).toBe('hello')
})

test('bytes that no row knows go after an hour, and nothing else in the folder does', async () => {
  const kept = await send(mira, 'kept.txt', 'hello')
  mkdirSync(folder(), { recursive: true })
  const write = (name: string, at: Date) => {
    writeFileSync(path.join(folder(), name), 'x')
    utimesSync(path.join(folder(), name), at, at)
  }
  const now = new Date()
  const early = new Date(now.getTime() - 2 * 60 * 60 * 1000)
  write('tmp-crashed', early)
  write('tmp-under-way', now)
  write('11111111-1111-4111-8111-111111111111', early)
  write('22222222-2222-4222-8222-222222222222', now)
  write('notes-of-the-host.txt', early)
  utimesSync(path.join(folder(), kept.id), early, early)
  const before = inFolder()
  expect(await sweepFiles(operator, now)).toBe(2)
  const left = inFolder()
  expect(before.filter((name) => !left.includes(name))).toEqual(['11111111-1111-4111-8111-111111111111', 'tmp-crashed'])
})

test('the folder of another database is left alone', async () => {
  mkdirSync(folder(), { recursive: true })
  const early = new Date(Date.now() - 2 * 60 * 60 * 1000)
  await db().storedFile.deleteMany({ where: { evidence: null } })
  const used = await db().storedFile.findMany({ select: { id: true } })
  for (const { id } of used) rmSync(path.join(folder(), id), { force: true })
  const name = '33333333-3333-4333-8333-333333333333'
  writeFileSync(path.join(folder(), name), 'x')
  utimesSync(path.join(folder(), name), early, early)
  expect(await sweepFiles(operator, new Date())).toBe(0)
  expect(inFolder()).toContain(name)
})
