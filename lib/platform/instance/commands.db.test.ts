import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { requireAdmin } from '@/lib/people/accounts/managed-person.commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { saveInstance } from './commands'
import { findLogo, getInstance, getInstanceSettings } from './data'
import { type InstanceInput, instanceInput } from './schema'

setUpEmptyDatabase()

const save = (viewer: Viewer, input: InstanceInput) => saveInstance(viewer, input, requireAdmin)
const admin = () => makePerson('Ada', { isAdmin: true })
const lines = () => db().auditEntry.findMany({ where: { action: 'instance-changed' }, orderBy: { at: 'asc' } })
const png = (width: number, height: number, length = 100) => {
  const bytes = Buffer.alloc(length)
  bytes.write('\x89PNG\r\n\x1a\n', 'latin1')
  bytes.write('IHDR', 12, 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes.toString('base64')
}

test('an admin changes settings, which count at once in this process; the log says which', async () => {
  const ada = await admin()
  expect((await getInstance()).name).toBe('Waymark')
  const saved = await save(ada, {
    name: 'Riverside',
    accent: 'plum',
    signUp: { domains: ['a.org'] },
    version: 0,
  })
  expect(saved).toMatchObject({ name: 'Riverside', accent: 'plum', signUp: 'domains', domains: ['a.org'], version: 1 })
  expect((await getInstance()).name).toBe('Riverside')
  await save(ada, { signUp: 'invitation', version: 1 })
  expect(await getInstanceSettings(ada)).toMatchObject({ name: 'Riverside', signUp: 'invitation', version: 2 })
  expect((await lines()).map(({ detail }) => JSON.parse(detail))).toEqual([
    { settings: 'name accent signUp' },
    { settings: 'signUp' },
  ])
})

test('the same again changes nothing; a change from an older version is refused', async () => {
  const ada = await admin()
  const change = { name: 'Riverside', version: 0 } as const
  await save(ada, change)
  expect((await save(ada, change)).version).toBe(1)
  expect(await lines()).toHaveLength(1)
  await expect(save(ada, { name: 'Lakeside', version: 0 })).rejects.toMatchObject({ code: 'conflict' })
  expect((await getInstance()).name).toBe('Riverside')
})

test('of two saves at once from one version, one counts', async () => {
  const ada = await admin()
  await save(ada, { name: 'First', version: 0 })
  const both = ['A', 'B'].map((name) => save(ada, { name, version: 1 }))
  const outcomes = (await Promise.allSettled(both)).map(({ status }) => status).sort()
  expect(outcomes).toEqual(['fulfilled', 'rejected'])
  expect(await lines()).toHaveLength(2)
})

test('others find nothing, also an admin who is one no more', async () => {
  for (const who of [await makePerson('Lea'), await makePerson('Marek', { isMentor: true })]) {
    await expect(save(who, { name: 'Mine', version: 0 })).rejects.toMatchObject({ code: 'not-found' })
    await expect(getInstanceSettings(who)).rejects.toMatchObject({ code: 'not-found' })
  }
  const former = await admin()
  await db().user.update({ where: { id: former.id }, data: { isAdmin: false } })
  await expect(save(former, { name: 'Mine', version: 0 })).rejects.toMatchObject({ code: 'not-found' })
  expect(await db().instanceSettings.count()).toBe(0)
})

test('a logo is a picture by its bytes, within its limits, and can be removed', async () => {
  const ada = await admin()
  const saveLogo = (logo: string | null, version: number) => save(ada, { logo, version })
  for (const [logo, why] of [
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>').toString('base64'), /PNG, JPEG/],
    [png(1025, 10), /1024/],
    [png(0, 10), /PNG, JPEG/],
    [png(10, 10, 64 * 1024 + 1), /64 KB/],
  ] as const)
    await expect(saveLogo(logo, 0)).rejects.toMatchObject({ code: 'invalid', message: expect.stringMatching(why) })
  const { logo } = await saveLogo(png(1024, 512, 64 * 1024), 0)
  expect(await findLogo()).toMatchObject({ mediaType: 'image/png', version: logo?.version })
  expect((await saveLogo(null, 1)).logo).toBeNull()
  expect(await findLogo()).toBeNull()
  expect(await db().instanceSettings.findFirst()).toMatchObject({ logo: null, logoType: null })
})

test('what the environment sets cannot be changed', async () => {
  const ada = await admin()
  Object.assign(env(), { INSTANCE_NAME: 'Set here' })
  await expect(save(ada, { name: 'Other', version: 0 })).rejects.toMatchObject({
    code: 'invalid',
    fields: [{ field: 'name', reason: expect.stringContaining('environment') }],
  })
  expect(await save(ada, { accent: 'rose', version: 0 })).toMatchObject({ name: 'Set here', accent: 'rose' })
})

test.each([
  [{ name: '' }],
  [{ name: 'a'.repeat(41) }],
  [{ name: 'a\nb' }],
  [{ name: 'a\u202eb' }],
  [{ accent: 'neon' }],
  [{ signUp: 'closed' }],
  [{ signUp: { domains: [] } }],
  [{ signUp: { domains: ['sch\u043eol.org'] } }],
  [{ signUp: { domains: ['school.org evil.org'] } }],
  [{ signUp: { domains: Array.from({ length: 21 }, (_, one) => `s${one}.org`) } }],
  [{ logo: 'not base64!' }],
  [{ logo: 'A'.repeat(100_000) }],
  [{ version: -1 }],
  [{ more: true }],
])('%j is refused', (input) => {
  expect(instanceInput.safeParse({ version: 0, ...input }).success).toBe(false)
})
