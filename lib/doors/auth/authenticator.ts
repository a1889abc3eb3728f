import { Secret, TOTP } from 'otpauth'

// Codes of authenticator apps as in RFC 6238, with what all apps understand: SHA-1, six digits, thirty seconds.

const PERIOD_SECONDS = 30
/** Steps by which the app's clock may be early or late. */
const WINDOW = 1

/** Bytes of a new secret: the length of the hash, as RFC 4226 recommends. */
export const SECRET_BYTES = 20

const formatSecret = (secret: Uint8Array) => new Secret({ buffer: Uint8Array.from(secret).buffer })

/** "123 456" as it may be typed. */
const toDigits = (typed: string) => typed.replace(/[\s-]/g, '')

/** Whether what was typed has the form of a code of an app. */
export const isCodeOfApp = (typed: string): boolean => /^\d{6}$/.test(toDigits(typed))

/**
 * The time step that a code is of, counted from 1970. Null when it is not right now, or is of no later step than the
 * last one that was taken: a code that somebody looked at over a shoulder is used up.
 */
export function stepOfCode(secret: Uint8Array, typed: string, lastStep: number, now: Date): number | null {
  const timestamp = now.getTime()
  const config = { secret: formatSecret(secret), token: toDigits(typed), timestamp, period: PERIOD_SECONDS }
  const delta = TOTP.validate({ ...config, window: WINDOW })
  if (delta === null) return null
  const step = TOTP.counter({ timestamp, period: PERIOD_SECONDS }) + delta
  return step > lastStep ? step : null
}

/**
 * What an app takes a secret from: the key to type, in groups of four, and the address that a QR code carries.
 * @param site name of the host: an app that has accounts of two instances tells them apart by it
 */
export function inviteAuthenticator(secret: Uint8Array, email: string, site: string): { key: string; link: string } {
  const issuer = `Waymark (${site})`
  const key = formatSecret(secret).base32
  const link = new TOTP({ issuer, label: email, secret: formatSecret(secret), period: PERIOD_SECONDS }).toString()
  return { key: key.replace(/(.{4})(?=.)/g, '$1 '), link }
}
