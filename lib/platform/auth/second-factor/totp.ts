import { Secret, TOTP } from 'otpauth'

// Codes of authenticator apps as in RFC 6238, with settings that all apps support: SHA-1, six digits, thirty seconds.

const PERIOD_SECONDS = 30
/** Time steps by which the app's clock may be early or late. */
const WINDOW = 1

/** Bytes of a new secret: the length of the hash, as RFC 4226 recommends. */
export const SECRET_BYTES = 20

const formatSecret = (secret: Uint8Array) => new Secret({ buffer: Uint8Array.from(secret).buffer })

/** Removes spaces and dashes from a typed code such as "123 456". */
const toDigits = (typed: string) => typed.replace(/[\s-]/g, '')

/** Returns whether a text has the form of an app's code. */
export const isTotpCode = (typed: string): boolean => /^\d{6}$/.test(toDigits(typed))

/**
 * Returns the time step of a code, counted from 1970. Null when the code is wrong now, or when its step is no later
 * than that of the last code used: a code works once, so that one seen over a shoulder is worthless.
 */
export function findTotpStep(secret: Uint8Array, typed: string, lastStep: number, now: Date): number | null {
  const timestamp = now.getTime()
  const config = { secret: formatSecret(secret), token: toDigits(typed), timestamp, period: PERIOD_SECONDS }
  const delta = TOTP.validate({ ...config, window: WINDOW })
  if (delta === null) return null
  const step = TOTP.counter({ timestamp, period: PERIOD_SECONDS }) + delta
  return step > lastStep ? step : null
}

type Site = { readonly name: string; readonly host: string }

/**
 * Returns a secret in the forms that an app takes: the key to type, in groups of four, and the URI for a QR code.
 * @param site name of the instance, and its host, by which an app tells accounts of two instances apart
 */
export function toAuthenticatorSetup(secret: Uint8Array, email: string, site: Site): { key: string; link: string } {
  // A colon would end the issuer in the URI.
  const issuer = `${site.name.replaceAll(':', ' ')} (${site.host})`
  const key = formatSecret(secret).base32
  const link = new TOTP({ issuer, label: email, secret: formatSecret(secret), period: PERIOD_SECONDS }).toString()
  return { key: key.replace(/(.{4})(?=.)/g, '$1 '), link }
}
