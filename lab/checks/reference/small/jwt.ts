import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Said } from './serve'

export type TokenFault =
  | 'any-signature' // reads the claims, and never looks at the signature
  | 'alg-none'
  | 'old-tokens' // exp is not looked at
  | 'any-audience'

const [ISSUER, AUDIENCE] = ['https://accounts.example', 'notes']
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const decode = (part: string): Record<string, unknown> => {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString())
  } catch {
    return {}
  }
}

export type Tokens = ReturnType<typeof toTokens>

/** Signs and reads tokens, by a key of its own. */
export function toTokens(fault?: string) {
  const key = randomBytes(32)
  const sign = (text: string) => createHmac('sha256', key).update(text).digest('base64url')
  const isSigned = (head: string, body: string, signature: string) => {
    if (fault === 'any-signature' || (fault === 'alg-none' && decode(head).alg === 'none')) return true
    const [one, other] = [Buffer.from(signature), Buffer.from(sign(`${head}.${body}`))]
    return one.length === other.length && timingSafeEqual(one, other)
  }
  return {
    make: (claims: object) => {
      const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`
      return `${text}.${sign(text)}`
    },
    /** Returns the name that an `Authorization` header is good for. */
    read: (authorization: string): string | undefined => {
      const [head = '', body = '', signature = ''] = authorization.replace('Bearer ', '').split('.')
      const { sub, iss, aud, exp } = decode(body)
      const isAlgorithm = decode(head).alg === 'HS256' || fault === 'alg-none' || fault === 'any-signature'
      const isCurrent = Number(exp) * 1000 > Date.now() || fault === 'old-tokens'
      const isMeant = iss === ISSUER && (aud === AUDIENCE || fault === 'any-audience')
      return isAlgorithm && isCurrent && isMeant && isSigned(head, body, signature) ? String(sub) : undefined
    },
  }
}

export function answerToken({ name, fault }: Readonly<Record<string, string>>, tokens: Tokens): Said {
  const iat = Math.floor(Date.now() / 1000)
  const claims = {
    sub: name,
    iss: fault === 'issuer' ? 'https://elsewhere.example' : ISSUER,
    aud: fault === 'audience' ? 'books' : AUDIENCE,
    iat: fault === 'expired' ? iat - 7200 : iat,
    exp: fault === 'expired' ? iat - 3600 : iat + 900,
  }
  return { status: 201, body: { token: tokens.make(claims) } }
}
