import { type Check, type CheckApi, CheckFailure } from '@/lib/learning/checks/kit/brief'
import type { Exchange } from '@/lib/learning/checks/kit/exchange'
import { NotRunError } from '@/lib/learning/checks/kit/run-checks'
import { type Account, openFresh, prepareAccount, proxied } from '../accounts/browser'
import { describeValue, expectFields, expectObject, expectStatus, type Fields, isObject } from '../expectations'

type Token = { readonly text: string; readonly header: Fields; readonly claims: Fields; readonly signature: string }
const competent = { row: null, level: 'competent' } as const
/** Longest life of a token, in seconds. */
const HOUR = 3600

const askToken = async (api: CheckApi, account: Account, fault?: string) =>
  (await openFresh(api)).send('POST', '/tokens', { ...account, ...(fault ? { fault } : {}) })

/** Reads the JWT of an answer. */
function expectToken(exchange: Exchange): Token {
  expectStatus(exchange, [200, 201])
  const { token } = expectObject(exchange)
  const parts = typeof token === 'string' && token.length < 8000 ? token.split('.') : []
  const [header, claims] = parts.slice(0, 2).map(decodePart)
  if (typeof token !== 'string' || parts.length !== 3 || !header || !claims) {
    throw new CheckFailure('token: a JWT of three parts', describeValue(token), exchange)
  }
  return { text: token, header, claims, signature: parts[2] ?? '' }
}

function decodePart(part: string): Fields | null {
  try {
    const value: unknown = JSON.parse(atob(part.replaceAll('-', '+').replaceAll('_', '/')))
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

/** Encodes a part of a token: its texts, numbers and lists of texts. */
function encodePart(fields: Fields): string {
  const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value)
  const kept = Object.entries(fields).filter(
    ([, value]) => isPlain(value) || (Array.isArray(value) && value.every((one) => typeof one === 'string')),
  )
  const json = JSON.stringify(Object.fromEntries(kept)).replace(
    /[^ -~]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return btoa(json).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The audience of a token is a text, or a list with one. */
const describeAudience = ({ aud }: Fields) => describeValue(Array.isArray(aud) ? aud[0] : aud)
const toNumber = (value: unknown) => (typeof value === 'number' ? value : Number.NaN)

const askMe = (api: CheckApi, token: string) =>
  api.send(proxied('GET', '/me', undefined, { authorization: `Bearer ${token}` }))

export const givesToken: Check = {
  id: 'token',
  title: 'Gives a short-lived token that opens /me',
  says: 'POST /tokens answers 201 with a signed JWT with iss, aud, iat and exp, at most an hour apart. GET /me takes it as Bearer.',
  ...competent,
  run: async (api) => {
    const account = await prepareAccount(api)
    const given = await askToken(api, account)
    const { text, header, claims } = expectToken(given)
    if (typeof header.alg !== 'string' || header.alg.toLowerCase() === 'none') {
      throw new CheckFailure('alg: an algorithm that signs', describeValue(header.alg), given)
    }
    for (const name of ['iss', 'aud']) {
      if (!claims[name]) throw new CheckFailure(`the claim ${name}`, describeValue(claims[name]), given)
    }
    const life = toNumber(claims.exp) - toNumber(claims.iat)
    if (!(life > 0 && life <= HOUR)) throw new CheckFailure('exp at most 3600 s after iat', `${life} s`, given)
    const me = await askMe(api, text)
    expectStatus(me, 200)
    expectFields(expectObject(me), { name: account.name }, me)
  },
}

export const refusesForgedTokens: Check = {
  id: 'forged-tokens',
  title: 'Refuses tokens that were changed or have no signature',
  says: 'A token with another signature, with changed claims, or with alg none answers 401.',
  ...competent,
  run: async (api) => {
    const given = await askToken(api, await prepareAccount(api))
    if (given.answer.status > 299) throw new NotRunError('blocked')
    const { text, header, claims, signature } = expectToken(given)
    const [head = '', body = ''] = text.split('.')
    const other = signature.startsWith('A') ? 'B' : 'A'
    const later = encodePart({ ...claims, exp: toNumber(claims.exp) + HOUR })
    for (const forged of [
      `${head}.${body}.${other}${signature.slice(1)}`,
      `${head}.${later}.${signature}`,
      `${encodePart({ ...header, alg: 'none' })}.${body}.`,
      `${encodePart({ ...header, alg: 'none' })}.${body}.${signature}`,
    ]) {
      expectStatus(await askMe(api, forged), 401)
    }
  },
}

export const refusesOtherTokens: Check = {
  id: 'other-tokens',
  title: 'Refuses tokens that have expired, or have another issuer or audience',
  says: 'POST /tokens with a fault (expired, audience or issuer) signs a token with that fault. GET /me answers 401 to it.',
  ...competent,
  run: async (api) => {
    const account = await prepareAccount(api)
    const sound = await askToken(api, account)
    if (sound.answer.status > 299) throw new NotRunError('blocked')
    const { claims } = expectToken(sound)
    const faulty = {
      expired: (other: Fields) => toNumber(other.exp) < toNumber(claims.iat),
      audience: (other: Fields) => describeAudience(other) !== describeAudience(claims),
      issuer: (other: Fields) => describeValue(other.iss) !== describeValue(claims.iss),
    }
    for (const [fault, isFaulty] of Object.entries(faulty)) {
      const given = await askToken(api, account, fault)
      const token = expectToken(given)
      if (!isFaulty(token.claims)) throw new CheckFailure(`a token with the fault ${fault}`, 'one without', given)
      expectStatus(await askMe(api, token.text), 401)
    }
  },
}
