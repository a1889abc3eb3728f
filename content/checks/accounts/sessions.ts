import { type Check, type CheckApi, CheckFailure } from '@/lib/learning/checks/kit/brief'
import type { Exchange } from '@/lib/learning/checks/kit/exchange'
import { NotRunError } from '@/lib/learning/checks/kit/run-checks'
import { listCookies, type SetCookie } from '../cookies'
import {
  describeStatus,
  expectFields,
  expectObject,
  expectStatus,
  isObject,
  parseJson,
  requirePrepared,
} from '../expectations'
import { type Account, openBrowser, openFresh, prepareAccount, prepareMember, proxied, toAccount } from './browser'

const MADE = [200, 201, 204] as const
const competent = { row: null, level: 'competent' } as const

const isSafe = ({ isHttpOnly, isSecure, sameSite, isRemoved }: SetCookie) =>
  isHttpOnly && isSecure && sameSite !== null && !isRemoved
const toHeader = (cookies: readonly SetCookie[]) => cookies.map(({ name, value }) => `${name}=${value}`).join('; ')

/** Makes the check of sign-in and its cookie. @param isLasting whether the cookie needs a lifetime */
export const toSignInCheck = (isLasting: boolean): Check => ({
  id: 'sign-in',
  title: "Signs in with a cookie that scripts, plain HTTP and other sites can't use",
  says: `POST /session sets the session cookie with HttpOnly, Secure and SameSite (Lax or Strict)${isLasting ? ', and with Max-Age or Expires' : ''}. With it, GET /me answers 200 with the name.`,
  ...competent,
  run: async (api) => {
    const account = toAccount(api)
    const browser = await openFresh(api)
    expectStatus(await browser.send('POST', '/accounts', account), 201)
    const signedIn = await browser.send('POST', '/session', account)
    expectStatus(signedIn, MADE)
    const safe = listCookies(signedIn).filter((cookie) => isSafe(cookie) && (cookie.isLasting || !isLasting))
    const wanted = `a cookie with HttpOnly, Secure, SameSite${isLasting ? ' and a lifetime' : ''}`
    if (safe.length === 0) {
      const found = listCookies(signedIn).map(({ text }) => text)
      throw new CheckFailure(wanted, found.join(' | ').slice(0, 300) || 'no cookie', signedIn)
    }
    // With those cookies alone, so that the one that signs in is among them.
    const me = await openBrowser(api, toHeader(safe)).send('GET', '/me')
    expectStatus(me, 200)
    expectFields(expectObject(me), { name: account.name }, me)
  },
})

export const renewsSession: Check = {
  id: 'new-session',
  title: 'Gives the session a new id at each sign-in',
  says: "Each sign-in of a browser that isn't signed in gives the session cookie a new value, and never keeps one that the browser sent.",
  ...competent,
  run: async (api) => {
    const account = await prepareAccount(api)
    const [first, second] = [await signInFresh(api, account), await signInFresh(api, account)]
    requireOthers(first.set, second.set, second.exchange)
    const planted = first.set.map((cookie) => ({ ...cookie, value: api.random.word(32) }))
    const third = await signInFresh(api, account, toHeader(planted))
    requireOthers(planted, third.set, third.exchange)
  },
}

/** Signs in with a browser that brings these cookies, and returns those that the answer sets for the server alone. */
async function signInFresh(api: CheckApi, account: Account, cookies = '') {
  const browser = await openFresh(api, cookies)
  const brought = browser.getCookies().split('; ')
  const exchange = await browser.send('POST', '/session', account)
  requirePrepared(exchange)
  const set = listCookies(exchange).filter(({ isHttpOnly }) => isHttpOnly)
  if (set.length === 0 && cookies === '') throw new NotRunError('blocked')
  const kept = set.find(({ name, value }) => brought.includes(`${name}=${value}`))
  if (kept) throw new CheckFailure('a new value of the session cookie', 'the old one', exchange)
  return { set, exchange }
}

function requireOthers(before: readonly SetCookie[], after: readonly SetCookie[], exchange: Exchange): void {
  const isNew = before.some(({ name, value }) => after.some((one) => one.name === name && one.value !== value))
  const isKept = after.some((one) => before.some(({ name, value }) => one.name === name && one.value === value))
  if (!isNew || isKept) throw new CheckFailure('a new value of the session cookie', 'the old one', exchange)
}

export const signsOut: Check = {
  id: 'sign-out',
  title: 'Ends the session at sign-out, for good',
  says: 'DELETE /session answers 200 or 204. The old cookie no longer works: GET /me with it answers 401 or 403.',
  ...competent,
  run: async (api) => {
    const browser = await prepareMember(api)
    const cookies = browser.getCookies()
    expectStatus(await browser.send('DELETE', '/session'), [200, 204])
    expectStatus(await api.send(proxied('GET', '/me', undefined, { cookie: cookies })), [401, 403])
  },
}

export const answersAlike: Check = {
  id: 'same-answer',
  title: 'Gives the same answer for a wrong password and an unknown name',
  says: 'POST /session answers a wrong password and an unknown name with the same 401, word for word. Only ids may differ.',
  ...competent,
  run: async (api) => {
    const { name } = await prepareAccount(api)
    const browser = await openFresh(api)
    const tryName = (tried: string) => browser.send('POST', '/session', { name: tried, password: api.random.word(20) })
    const [one, again] = [await tryName(name), await tryName(name)]
    const unknown = await tryName(`ben-${api.random.word()}`)
    for (const answer of [one, unknown]) expectStatus(answer, 401)
    const [fixed, found] = [listFixed(one, again), listFixed(unknown, again)]
    if (fixed !== found) throw new CheckFailure(`the same answer for an unknown name: ${fixed}`, found, unknown)
  },
}

/** Lists what two answers have in common: with two answers to the same, what is not made anew for each. */
function listFixed(one: Exchange, other: Exchange): string {
  const [a, b] = [parseJson(one), parseJson(other)]
  if (!isObject(a) || !isObject(b)) return one.answer.body === other.answer.body ? one.answer.body.slice(0, 200) : '-'
  const names = Object.keys(a).filter((name) => typeof a[name] !== 'object' && a[name] === b[name])
  return names
    .map((name) => `${name}: ${a[name]}`)
    .join(', ')
    .slice(0, 200)
}

export const keepsSessions: Check = {
  id: 'session-restart',
  title: 'Keeps sessions through a restart',
  says: 'Sessions are in a store outside the process: after a restart, GET /me with the cookie still answers 200.',
  ...competent,
  needs: 'restart',
  run: async (api) => {
    const browser = await prepareMember(api)
    const before = await browser.send('GET', '/me')
    if (before.answer.status !== 200) throw new NotRunError('blocked')
    const { succeeded } = await api.perform('restart')
    if (!succeeded) throw new CheckFailure('a server that answers again after the restart', 'none')
    const after = await browser.send('GET', '/me')
    if (after.answer.status !== 200) throw new CheckFailure('200 after the restart', describeStatus(after), after)
  },
}

/** Wrong passwords in a row, of which the contract lets at most ten through. */
const TRIES = 12
/** Tries that everybody has. */
const FREE_TRIES = 3

export const slowsGuessing: Check = {
  id: 'guessing',
  title: 'Answers 429 to a password guesser, whatever address the guesses come from',
  says: 'After at most ten wrong passwords in a minute POST /session answers 429 with Retry-After for this account, whatever X-Forwarded-For says. At least three tries are free, and other accounts can sign in.',
  ...competent,
  run: async (api) => {
    const [victim, other] = [await prepareAccount(api), await prepareAccount(api)]
    const browser = await openFresh(api)
    for (let tried = 1; tried <= TRIES; tried++) {
      const headers = { 'x-forwarded-for': `203.0.113.${tried}` }
      const wrong = { name: victim.name, password: api.random.word(20) }
      const answer = await browser.send('POST', '/session', wrong, headers)
      if (tried <= FREE_TRIES) expectStatus(answer, 401)
      if (tried === TRIES) {
        expectStatus(answer, 429)
        const after = answer.answer.headers['retry-after'] ?? ''
        const isTime = /^\d{1,6}$/.test(after) || !Number.isNaN(Date.parse(after))
        if (!isTime) throw new CheckFailure('Retry-After with seconds or a date', after || 'none', answer)
      }
    }
    expectStatus(await (await openFresh(api)).send('POST', '/session', other), MADE)
  },
}
