import { z } from 'zod'
import { isId } from '@/lib/foundation/values/id'
import { linkTarget } from '@/lib/foundation/values/link-target'
import { toSameOriginPath } from '@/lib/foundation/values/same-origin-path'
import { isTimeZone } from '@/lib/foundation/values/time-zone'

/** The values of a row by column, as text: numbers in decimal, booleans as `t` and `f`, moments in UTC. */
export type Values = Readonly<Record<string, string | null>>

/** Required format of a text column. */
export type Format = {
  /** Name of the format, which continues "is not": "an id". */
  readonly what: string
  readonly fits: (text: string, row: Values) => boolean
}

const accepts = (schema: z.ZodType) => (text: string) => schema.safeParse(text).success
const matches = (what: string, pattern: RegExp, most = 100): Format => ({
  what,
  fits: (text) => text.length <= most && pattern.test(text),
})

export const among = (values: readonly string[]): Format => ({
  what: `one of ${values.map((value) => value || '(empty)').join(', ')}`,
  fits: (text) => values.includes(text),
})
export const orEmpty = ({ what, fits }: Format): Format => ({
  what: `${what} or empty`,
  fits: (text, row) => text === '' || fits(text, row),
})

/** Accepts any characters. The limit keeps a single row from filling memory. */
const text = (most: number): Format => ({
  what: `a text of at most ${most} characters`,
  fits: ({ length }) => length <= most,
})
export const shortText = text(2000)
export const longText = text(500_000)

export const id: Format = { what: 'an id', fits: isId }
export const slug = matches('a slug', /^[a-z0-9-]+$/)
export const slugs = matches('slugs with spaces between them', /^[a-z0-9 -]+$/, 5000)
/** A word, so that kinds of an older version pass too. */
export const word = matches('a word', /^[a-z0-9-]+$/)
export const key = matches('a key', /^[\x21-\x7e]+$/, 300)
export const sha256 = matches('a SHA-256 sum', /^[0-9a-f]{64}$/)
export const seed = matches('a seed', /^[0-9a-f]{16}$/)
export const fingerprint = matches('a fingerprint', /^[\w-]{43}$/)
export const sealed = matches('base64url', /^[\w-]+$/, 500)
export const base64 = matches('base64', /^[A-Za-z0-9+/]+={0,2}$/, 100_000)
export const commit = matches('a commit', /^[0-9a-f]{7,64}$/)
export const joinCode = matches('a code', /^[a-z0-9-]+$/)
export const country = matches('a code of a country', /^[A-Z]{2}$/)
export const language = matches('a code of a language', /^[A-Za-z0-9-]+$/, 35)
/** Only hashes with today's parameters: others could request all memory at the next sign-in. */
export const passwordHash = matches(
  'an argon2id hash',
  /^\$argon2id\$v=19\$m=\d{1,5},t=\d,p=\d\$[\w+/]+\$[\w+/]+$/,
  300,
)
export const email = matches('an e-mail address', /^[^\s\p{Cc}<>@]+@[^\s\p{Cc}<>@]+$/u, 320)
export const day: Format = { what: 'a calendar date', fits: accepts(z.iso.date()) }
export const timeZone: Format = { what: 'a time zone', fits: isTimeZone }
export const webAddress: Format = {
  what: 'a web address',
  fits: (value) => value.length <= 2000 && linkTarget(value)?.kind === 'outside',
}
export const path: Format = {
  what: 'a path of this site',
  fits: (value) => value.length <= 2000 && toSameOriginPath(value) !== null,
}
/** A file name, which is shown and used for downloads. */
export const fileName: Format = {
  what: 'a file name',
  fits: (value) => value.length <= 300 && /[^.]/.test(value) && !/[/\\\p{Cc}]/u.test(value),
}
/** Accepts valid JSON. @param fits further condition on its value */
export const json = (fits: (value: unknown, row: Values) => boolean = () => true): Format => ({
  what: 'the JSON that belongs there',
  fits: (value, row) => {
    try {
      return longText.fits(value, row) && fits(JSON.parse(value), row)
    } catch {
      return false
    }
  },
})
