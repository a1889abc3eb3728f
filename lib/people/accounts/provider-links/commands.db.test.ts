import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { startLinking, unlinkProvider } from './commands'
import { getAccountFacts } from './data'

setUpEmptyDatabase()

/** Makes a person who has just signed in, which confirms their identity without a password. */
async function justSignedIn(name: string): Promise<Viewer> {
  const viewer = await makePerson(name)
  const session = await db().session.create({ data: { userId: viewer.id, expiresAt: new Date('2099-01-01') } })
  return { ...viewer, sessionId: session.id }
}
let minute = 0
/** Links providers, each a minute after the one before. */
async function link({ id: userId }: Viewer, provider: string): Promise<string> {
  const createdAt = new Date(Date.UTC(2026, 10, 24, 10, minute++))
  const data = { userId, provider, providerAccountId: userId, label: 'ana', createdAt }
  return (await db().account.create({ data })).id
}
const unlink = (viewer: Viewer, id: string) => unlinkProvider(viewer, id, undefined, new Date(), ['github', 'oidc'])
const unconfirm = ({ id }: Viewer) => db().user.update({ where: { id }, data: { emailVerifiedAt: null } })
const offered = [
  { id: 'github', name: 'GitHub' },
  { id: 'oidc', name: 'The School' },
] as const

test('somebody sees what is linked and what could be', async () => {
  const ana = await justSignedIn('Ana')
  const [google, github] = [await link(ana, 'google'), await link(ana, 'github')]
  expect(await getAccountFacts(ana, [...offered])).toEqual({
    isVerified: true,
    waysIn: [
      { id: 'google', name: 'google', accountId: google, label: 'ana' },
      { id: 'github', name: 'GitHub', accountId: github, label: 'ana' },
      { id: 'oidc', name: 'The School', accountId: null, label: '' },
    ],
  })
})

test('a way in is unlinked, other devices are signed out, and the log says so', async () => {
  const ana = await justSignedIn('Ana')
  await db().session.create({ data: { userId: ana.id, expiresAt: new Date('2099-01-01') } })
  await unlink(ana, await link(ana, 'github'))
  expect(await db().account.count()).toBe(0)
  expect(await db().session.findMany()).toMatchObject([{ id: ana.sessionId }])
  expect(await db().auditEntry.findMany()).toMatchObject([
    { action: 'way-in-unlinked', detail: '{"provider":"github"}' },
  ])
})

test('the last way in stays: an unconfirmed address and a provider that is no longer offered are none', async () => {
  const ana = await justSignedIn('Ana')
  await unconfirm(ana)
  const github = await link(ana, 'github')
  await link(ana, 'google')
  await expect(unlink(ana, github)).rejects.toMatchObject({ code: 'conflict' })
  await link(ana, 'oidc')
  await unlink(ana, github)
  expect(await db().account.count()).toBe(2)
})

test('nobody unlinks what is another’s, nor a password, nor from a browser that was left open', async () => {
  const [ana, eve] = [await justSignedIn('Ana'), await justSignedIn('Eve')]
  const github = await link(ana, 'github')
  await expect(unlink(eve, github)).rejects.toMatchObject({ code: 'not-found' })
  await db().session.updateMany({ data: { createdAt: new Date(Date.now() - 3_600_000) } })
  await expect(unlink(ana, github)).rejects.toMatchObject({ code: 'conflict' })
  const { id } = await db().account.create({
    data: { userId: ana.id, provider: 'password', providerAccountId: ana.email },
  })
  await expect(unlink(ana, id)).rejects.toMatchObject({ code: 'not-found' })
  expect(await db().account.count()).toBe(2)
})

test('a second account of a provider is not linked, and is refused before one goes there', async () => {
  Object.assign(env(), { GITHUB_ID: 'id', GITHUB_SECRET: 'secret' })
  const ana = await justSignedIn('Ana')
  await link(ana, 'github')
  const refusal = await startLinking(ana, { provider: 'github' }).catch((error) => error)
  Object.assign(env(), { GITHUB_ID: undefined, GITHUB_SECRET: undefined })
  expect(refusal).toMatchObject({ code: 'conflict', message: expect.stringContaining('already linked') })
})

test('a provider that is not offered is not linked', async () => {
  const ana = await justSignedIn('Ana')
  await expect(startLinking(ana, { provider: 'github' })).rejects.toMatchObject({ code: 'not-found' })
})
