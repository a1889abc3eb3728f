import type { Exchange } from '@/lib/learning/checks/kit/exchange'

/** A cookie as an answer sets it. */
export type SetCookie = {
  readonly name: string
  readonly value: string
  readonly isHttpOnly: boolean
  readonly isSecure: boolean
  readonly sameSite: 'strict' | 'lax' | null
  /** It has a lifetime: it stays after the browser is closed. */
  readonly isLasting: boolean
  /** It is taken away: no value, or a lifetime that is over. */
  readonly isRemoved: boolean
  /** The header's value without the cookie's own, for messages. */
  readonly text: string
}

const MAX_COOKIES = 20

/** Lists the cookies that an answer sets, as far as it is plausible: at most twenty. */
export function listCookies({ answer }: Exchange): readonly SetCookie[] {
  const lines = (answer.headers['set-cookie'] ?? '').split('\n').slice(0, MAX_COOKIES)
  return lines.flatMap((line) => {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
    const equals = pair.indexOf('=')
    if (equals < 1) return []
    return [toCookie(pair.slice(0, equals), pair.slice(equals + 1), attributes)]
  })
}

function toCookie(name: string, value: string, attributes: readonly string[]): SetCookie {
  const given = new Map(
    attributes.map((attribute) => {
      const [key = '', setting = ''] = attribute.split('=', 2)
      return [key.toLowerCase(), setting.toLowerCase()] as const
    }),
  )
  const sameSite = given.get('samesite')
  return {
    name,
    value,
    isHttpOnly: given.has('httponly'),
    isSecure: given.has('secure'),
    sameSite: sameSite === 'strict' || sameSite === 'lax' ? sameSite : null,
    isLasting: given.has('max-age') || given.has('expires'),
    isRemoved:
      value === '' || Number(given.get('max-age') ?? 1) <= 0 || (given.get('expires') ?? '').includes(' 1970 '),
    text: [`${name}=…`, ...attributes].join('; ').slice(0, 200),
  }
}

/** Returns the `Cookie` header after an answer, as a browser would send it: with what the answer sets or takes away. */
export function keepCookies(before: string, exchange: Exchange): string {
  const kept = new Map(
    before
      .split('; ')
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const),
  )
  for (const { name, value, isRemoved } of listCookies(exchange)) {
    if (isRemoved) kept.delete(name)
    else kept.set(name, value)
  }
  return [...kept].map(([name, value]) => `${name}=${value}`).join('; ')
}
