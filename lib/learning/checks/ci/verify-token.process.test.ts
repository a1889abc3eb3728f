import { exportSPKI, importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CiIssuer, startCiIssuer } from '@/testing/servers/ci-issuer'
import { verifyCiToken } from './verify-token.data'

const now = new Date('2026-12-01T20:00:00Z')
const seconds = Math.floor(now.getTime() / 1000)
const seed = '0f3a5b7c9d1e2f40'
const audience = `https://waymark.example/checks/${seed}`
const sha = '0f3a5b7c9d1e2f400f3a5b7c9d1e2f400f3a5b7c'

let issuer: CiIssuer
let gitlab: CiIssuer
/** Reachable, and not listed. */
let stranger: CiIssuer
/** Listed, and its keys are where nothing may reach. */
let inside: CiIssuer
let hidden: CiIssuer
beforeAll(async () => {
  issuer = await startCiIssuer()
  gitlab = await startCiIssuer('ES256')
  stranger = await startCiIssuer()
  inside = await startCiIssuer()
  hidden = await startCiIssuer()
  inside.metadata.jwks_uri = `${hidden.address}/jwks`
  process.env.DATABASE_URL = 'file:none'
  process.env.NEXTAUTH_URL = 'https://waymark.example'
  process.env.CI_ISSUERS = ` ${issuer.address}  ${gitlab.address} ${inside.address}`
  process.env.OUTBOUND_ALLOW = [issuer, gitlab, stranger, inside].map(({ host }) => host).join(' ')
})
afterAll(() => Promise.all([issuer, gitlab, stranger, inside, hidden].map(({ stop }) => stop())))

const claims = (changed: JWTPayload = {}): JWTPayload => ({
  ...{ iss: issuer.address, aud: audience, iat: seconds, nbf: seconds, exp: seconds + 300 },
  ...{ repository: 'ana/lending', sha, run_id: '42' },
  ...changed,
})
const repository = () => `${issuer.address}/ana/lending`
const verify = (token: string, at = now) => verifyCiToken(token, { seed, repository: repository() }, at)
const refused = (message: RegExp) => ({ code: 'invalid', message: expect.stringMatching(message) })
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

test('a job of the repository is named with its commit and page', async () => {
  expect(await verify(await issuer.sign(claims()))).toEqual({
    repository: repository(),
    commit: sha,
    jobUrl: `${repository()}/actions/runs/42`,
  })
  expect(await verify(await issuer.sign(claims({ aud: [audience], repository: 'Ana/Lending' })))).toMatchObject({
    commit: sha,
  })
})

test('a job of GitLab is named by its own claims, in a group of groups too', async () => {
  const address = `${gitlab.address}/school/class/lending`
  const token = await gitlab.sign(claims({ iss: gitlab.address, project_path: 'school/class/lending', job_id: '7' }))
  expect(await verifyCiToken(token, { seed, repository: address }, now)).toEqual({
    repository: address,
    commit: sha,
    jobUrl: `${address}/-/jobs/7`,
  })
})

test.each<[string, JWTPayload, RegExp]>([
  ['for another seed', { aud: 'https://waymark.example/checks/1111111111111111' }, /audience/],
  ['for another instance', { aud: `https://other.example/checks/${seed}` }, /audience/],
  ['for two audiences', { aud: [audience, 'https://other.example'] }, /audience/],
  ['for no audience', { aud: undefined }, /audience/],
  ['of another repository', { repository: 'bo/lending' }, /is from .*bo\/lending, but this code is for .*ana\/lending/],
  ['of no repository', { repository: undefined }, /names no repository/],
  ['of a repository that is a path', { repository: '../ana/lending' }, /names no repository/],
  ['of a repository with an address in it', { repository: 'ana/lending@evil.example' }, /names no repository/],
  ['of no commit', { sha: undefined }, /names no commit/],
  ['of a commit that is none', { sha: '<script>' }, /names no commit/],
  ['that has expired', { exp: seconds - 60 }, /has expired/],
  ['that never expires', { exp: undefined }, /wrong claim: exp/],
  ['that is not valid yet', { nbf: seconds + 120 }, /not valid yet/],
  ['from the future', { iat: seconds + 120 }, /not valid yet/],
  ['more than an hour old', { iat: seconds - 3700, nbf: seconds - 3700 }, /more than an hour old/],
  ['without a time', { iat: undefined }, /wrong claim: iat/],
])('a token %s is refused', async (_, changed, message) => {
  await expect(verify(await issuer.sign(claims(changed)))).rejects.toMatchObject(refused(message))
})

test('an issuer that is not listed is not asked for its keys', async () => {
  const token = await stranger.sign(claims({ iss: stranger.address }))
  await expect(verify(token)).rejects.toMatchObject(refused(/issuer that this site doesn’t accept/))
  expect(stranger.asked).toEqual([])
  for (const iss of [`${issuer.address}/`, undefined, 7, 'https://token.actions.githubusercontent.com.evil.example']) {
    await expect(verify(await stranger.sign(claims({ iss } as never)))).rejects.toMatchObject(refused(/issuer/))
  }
})

test('a token of another issuer’s key is refused, under its id and under a known one', async () => {
  await expect(verify(await stranger.sign(claims()))).rejects.toMatchObject(refused(/signature .* is wrong/))
  await expect(verify(await stranger.sign(claims(), { kid: 'unknown' }))).rejects.toMatchObject(refused(/key that its/))
})

test('a token without a signature, or with one by a public key as the secret, is refused', async () => {
  const unsecured = new UnsecuredJWT(claims()).encode()
  await expect(verify(unsecured)).rejects.toMatchObject(refused(/not signed with a public key/))
  for (const alg of ['None', 'NONE', '']) {
    const token = `${encode({ alg, kid: 'first' })}.${encode(claims())}.`
    await expect(verify(token)).rejects.toMatchObject(refused(/not signed with a public key|can’t be read/))
  }
  const key = (await importJWK(issuer.keys[0] ?? {}, 'RS256', { extractable: true })) as CryptoKey
  for (const secret of [await exportSPKI(key), JSON.stringify(issuer.keys[0])]) {
    const token = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'HS256', kid: 'first' })
      .sign(new TextEncoder().encode(secret.padEnd(32)))
    await expect(verify(token)).rejects.toMatchObject(refused(/not signed with a public key/))
  }
})

test('a key of its own that a token brings along is not used', async () => {
  const other = await startCiIssuer()
  const token = await other.sign(claims())
  const [, payload, signature] = token.split('.')
  const headed = `${encode({ alg: 'RS256', kid: 'first', jwk: other.keys[0], jku: `${other.address}/jwks` })}`
  await expect(verify(`${headed}.${payload}.${signature}`)).rejects.toMatchObject(refused(/signature .* is wrong/))
  expect(other.asked).toEqual([])
  await other.stop()
})

test.each(['', 'x', 'a.b.c', '..', 'e30.e30.e30', '{}', `${'a'.repeat(20_000)}`])(
  'what is no token is refused: %.10s',
  async (token) => {
    await expect(verify(token)).rejects.toMatchObject(refused(/can’t be read|issuer|public key/))
  },
)

test('a token with an edited claim is refused', async () => {
  const [head, , signature] = (await issuer.sign(claims({ repository: 'bo/lending' }))).split('.')
  await expect(verify(`${head}.${encode(claims())}.${signature}`)).rejects.toMatchObject(refused(/signature/))
})

test('keys are fetched once, and again for a new one after a minute', async () => {
  const keys = () => issuer.asked.filter((path) => path === '/jwks').length
  await verify(await issuer.sign(claims()))
  const before = keys()
  await verify(await issuer.sign(claims()))
  expect(keys()).toBe(before)
  await issuer.renewKey('second')
  const token = await issuer.sign(claims())
  const later = (milliseconds: number) => new Date(now.getTime() + milliseconds)
  await expect(verify(token, later(30_000))).rejects.toMatchObject(refused(/key that its issuer doesn’t have/))
  expect(keys()).toBe(before)
  expect(await verify(token, later(90_000))).toMatchObject({ commit: sha })
  expect(keys()).toBe(before + 1)
})

test('fresh keys outlive a token with an unknown one that comes while the issuer is away', async () => {
  const address = `${gitlab.address}/school/lending`
  const ofGitlab = claims({ iss: gitlab.address, project_path: 'school/lending' })
  const at = (milliseconds: number) => new Date(now.getTime() + milliseconds)
  const ask = (token: string, when: Date) => verifyCiToken(token, { seed, repository: address }, when)
  const sound = await gitlab.sign(ofGitlab)
  await ask(sound, now)
  gitlab.metadata.issuer = 'away'
  const unknown = await gitlab.sign(ofGitlab, { kid: 'made-up' })
  await expect(ask(unknown, at(90_000))).rejects.toMatchObject({ code: 'unavailable' })
  expect(await ask(sound, at(91_000))).toMatchObject({ commit: sha })
  gitlab.metadata.issuer = gitlab.address
  await expect(ask(unknown, at(92_000))).rejects.toMatchObject(refused(/key that its issuer/))
})

test('keys on a private network are not fetched, nor those of another issuer’s name', async () => {
  const token = await inside.sign(claims({ iss: inside.address }))
  const unavailable = { code: 'unavailable', message: expect.stringMatching(/keys .* can’t be read/) }
  await expect(verify(token)).rejects.toMatchObject(unavailable)
  expect(hidden.asked).toEqual([])
  inside.metadata.jwks_uri = `${inside.address}/jwks`
  inside.metadata.issuer = 'https://gitlab.com'
  await expect(verify(token)).rejects.toMatchObject(unavailable)
  inside.metadata.issuer = inside.address
  await expect(verify(token)).rejects.toMatchObject(refused(/is from/))
})
