import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { limits } from '../lib/foundation/rate-limit/limits'
import { makeAccount } from './harness/client'
import { type Answered, ask } from './harness/http'
import { type Server, startServer } from './harness/server'
import { createSignIn, isDevice, isSession, type SignInAttempt } from './harness/sign-in-attempts'

const email = 'nour@example.org'
const password = 'a long enough password'
const attackers = Array.from({ length: 50 }, (_, n) => `127.0.0.${n + 2}`)
const own = '127.0.0.200'

let servers: Server[] = []
let doors: ((knock: SignInAttempt) => Promise<Answered>)[] = []

/** Starts two processes on one database. */
test.beforeAll(async () => {
  test.setTimeout(180_000)
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-brute-force-'))
  const env = { DATABASE_URL: `file:${path.join(folder, 'a.db')}` }
  servers = [await startServer(env), await startServer(env)]
  doors = await Promise.all(servers.map(({ url }) => createSignIn(url)))
  await join(email)
})
test.afterAll(async () => {
  for (const server of servers) await server.stop()
})

/** Makes an account at the first server. */
const join = (email: string) => makeAccount(servers[0]?.url ?? '', { name: 'Nour', email, password })

/** Sends a sign-in to one of the servers, by turns. */
const knock = (turn: number, what: SignInAttempt) => doors[turn % doors.length]?.(what) as Promise<Answered>

/** Sends them all, twenty at a time, to both servers by turns. */
async function knockAll(knocks: readonly SignInAttempt[]): Promise<Answered[]> {
  const answers: Answered[] = []
  let next = 0
  const work = async () => {
    for (let turn = next++; turn < knocks.length; turn = next++) {
      answers[turn] = await knock(turn, knocks[turn] as SignInAttempt)
    }
  }
  await Promise.all(Array.from({ length: 20 }, work))
  return answers
}

const count = (answers: readonly Answered[], status: number) => answers.filter((one) => one.status === status).length
const signsIn = (answer: Answered) => answer.status === 200 && answer.cookies.some(isSession)

test('a thousand guesses from fifty addresses come to nothing, and the owner still signs in', async () => {
  test.setTimeout(300_000)
  const known = (await knock(0, { email, password, from: '127.0.0.201' })).cookies.filter(isDevice)
  expect(known).toHaveLength(1)

  const wrong = Array.from({ length: 20 }, (_, n) => attackers.map((from) => ({ email, password: `guess ${n}`, from })))
  const answers = await knockAll(wrong.flat())
  const [checked, refused] = [count(answers, 401), count(answers, 429)]
  console.log(`1,000 guesses: ${checked} passwords checked, ${refused} refused before`)
  expect(checked + refused).toBe(1000)
  // A hundred for the account, and one more for each address.
  expect(checked).toBeGreaterThanOrEqual(limits.signInAccount.tries)
  expect(checked).toBeLessThanOrEqual(limits.signInAccount.tries + attackers.length)
  const last = answers.at(-1) as Answered
  expect(last.headers['content-type']).toBe('application/problem+json')
  expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
  expect(Number(last.headers['retry-after'])).toBeLessThanOrEqual(limits.signInPair.seconds)
  expect(JSON.parse(last.text)).toMatchObject({ status: 429, code: 'too-many', detail: 'Too many attempts.' })

  // From the attackers' addresses even the right password is refused, on both servers.
  for (const turn of [0, 1]) {
    const guessed = await knock(turn, { email, password, from: attackers[0] })
    expect(guessed.status).toBe(429)
    expect(guessed.cookies.some(isSession)).toBe(false)
  }
  // The owner, at an address of their own, waits after one wrong password, and signs in with the right one.
  expect((await knock(0, { email, password: 'a slip', from: '127.0.0.202' })).status).toBe(401)
  expect((await knock(1, { email, password, from: '127.0.0.202' })).status).toBe(429)
  for (const turn of [0, 1, 0]) expect(signsIn(await knock(turn, { email, password, from: own }))).toBe(true)
  // So does a browser that has signed in before, even at an attacker's address.
  for (const turn of [0, 1]) {
    expect(signsIn(await knock(turn, { email, password, from: attackers[0], cookies: known }))).toBe(true)
  }
})

test('an account that nobody has is refused in the same way, after as many tries', async () => {
  test.setTimeout(120_000)
  const [taken, free] = ['omar@example.org', 'nobody@example.org']
  await join(taken)
  const outcomes: number[][] = []
  for (const [n, who] of [taken, free].entries()) {
    const from = `127.0.1.${n + 1}`
    const statuses: number[] = []
    for (let turn = 0; turn < 8; turn++) statuses.push((await knock(turn, { email: who, password: 'no', from })).status)
    outcomes.push(statuses)
  }
  expect(outcomes[0]).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
  expect(outcomes[1]).toEqual(outcomes[0])
})

test('one address has twenty wrong passwords, for however many accounts', async () => {
  const from = '127.0.2.1'
  const knocks = Array.from({ length: 30 }, (_, n) => ({ email: `${n}@example.org`, password: 'a guess', from }))
  const answers = await knockAll(knocks)
  expect(count(answers, 401)).toBe(limits.signInAddress.tries)
  expect(count(answers, 429)).toBe(10)
  // All spellings of an address count as one account.
  const spellings = ['pia@example.org', ' Pia@example.org ', 'PIA@EXAMPLE.ORG']
  const elsewhere = Array.from({ length: 9 }, (_, n) => ({
    email: spellings[n % 3] ?? '',
    password: 'no',
    from: '127.0.2.2',
  }))
  expect(count(await knockAll(elsewhere), 401)).toBe(limits.signInPair.tries)
})

test('right passwords use nothing up', async () => {
  const [who, from] = ['quinn@example.org', '127.0.3.1']
  await join(who)
  for (let turn = 0; turn < 25; turn++) expect(signsIn(await knock(turn, { email: who, password, from }))).toBe(true)
})

test('a known browser has tries of its own, for its own account, until all sessions or the password are over', async () => {
  test.setTimeout(120_000)
  const [who, from] = ['rana@example.org', '127.0.4.1']
  await join(who)
  const first = await knock(0, { email: who, password, from })
  const device = first.cookies.filter(isDevice)
  const line = [first.headers['set-cookie'] ?? []].flat().find(isDevice) ?? ''
  expect(line).toMatch(/HttpOnly/i)
  expect(line).toMatch(/SameSite=strict/i)
  expect(line).toMatch(/Path=\/api\/auth/i)

  // The address has no tries left: signing in fails without the cookie, and with it for another person's account.
  for (let turn = 0; turn < 5; turn++) await knock(turn, { email: who, password: 'no', from })
  expect((await knock(0, { email: who, password, from })).status).toBe(429)
  expect((await knock(1, { email: who, password, from, cookies: ['waymark-device=made-up'] })).status).toBe(429)
  const session = first.cookies.filter(isSession)[0] ?? ''
  const forged = `waymark-device=${session.split('=')[1]}`
  expect((await knock(1, { email: who, password, from, cookies: [forged] })).status).toBe(429)
  expect(signsIn(await knock(1, { email: who, password, from, cookies: device }))).toBe(true)
  for (let turn = 0; turn < 5; turn++) await knock(turn, { email, password: 'no', from: '127.0.4.2', cookies: device })
  expect((await knock(0, { email, password: 'no', from: '127.0.4.2', cookies: device })).status).toBe(429)

  // The device has a limit of its own.
  const guesses = Array.from({ length: 12 }, () => ({ email: who, password: 'no', from, cookies: device }))
  expect(count(await knockAll(guesses), 401)).toBe(limits.signInDevice.tries)

  const signIn = async (address: string, secret: string) => {
    const { cookies } = await knock(0, { email: who, password: secret, from: address })
    return { session: cookies.filter(isSession)[0] ?? '', device: cookies.filter(isDevice) }
  }
  const url = servers[0]?.url ?? ''
  const isKnown = async (address: string, secret: string, cookies: readonly string[]) => {
    for (let turn = 0; turn < 5; turn++) await knock(turn, { email: who, password: 'no', from: address })
    return signsIn(await knock(0, { email: who, password: secret, from: address, cookies }))
  }
  const second = await signIn('127.0.4.3', password)
  expect(await isKnown('127.0.4.4', password, second.device)).toBe(true)
  await ask(`${url}/api/v1/me/sessions`, { method: 'DELETE', headers: { cookie: second.session } })
  expect(await isKnown('127.0.4.5', password, second.device)).toBe(false)

  const third = await signIn('127.0.4.6', password)
  const headers = { cookie: third.session, 'content-type': 'application/json' }
  const body = JSON.stringify({ current: password, password: 'another long password' })
  const changed = await ask(`${url}/api/v1/me/password`, { method: 'PUT', headers, body })
  expect(changed.status, changed.text).toBe(204)
  expect(await isKnown('127.0.4.7', 'another long password', third.device)).toBe(false)
})
