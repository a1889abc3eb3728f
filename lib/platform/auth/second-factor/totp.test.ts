import { describe, expect, test } from 'vitest'
import { parseRecoveryCode, toRecoveryCode } from './recovery-code'
import { findTotpStep, isTotpCode, toAuthenticatorSetup } from './totp'

/** Secret of the examples in RFC 6238, appendix B, which give eight digits: apps show the last six. */
const secret = new TextEncoder().encode('12345678901234567890')
const examples = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
] as const
const at = (seconds: number) => new Date(seconds * 1000)

describe('a code of an app', () => {
  test.each(examples)('is the one of RFC 6238 at second %i', (second, code) => {
    expect(findTotpStep(secret, code, 0, at(second))).toBe(Math.floor(second / 30))
  })

  test('is taken half a minute early and late, and not a second more', () => {
    const [start, code] = [1_234_567_890, '005924']
    const step = start / 30
    const takenAt = (second: number) => findTotpStep(secret, code, 0, at(second))
    expect([takenAt(start - 31), takenAt(start - 30), takenAt(start)]).toEqual([null, step, step])
    expect([takenAt(start + 59), takenAt(start + 60)]).toEqual([step, null])
  })

  test('is not taken again, nor is one from before it', () => {
    const [now, step] = [at(1_234_567_890), 41_152_263]
    expect(findTotpStep(secret, '005924', step - 1, now)).toBe(step)
    expect(findTotpStep(secret, '005924', step, now)).toBeNull()
    expect(findTotpStep(secret, '005924', step + 1, now)).toBeNull()
  })

  test('may be typed as apps show it, and is nothing of another form', () => {
    expect(findTotpStep(secret, ' 005 924 ', 0, at(1_234_567_890))).toBe(41_152_263)
    expect(['005924', '005 924', '005-924'].every(isTotpCode)).toBe(true)
    expect(['', '00592', '0059240', 'abcdef', '٠٠٥٩٢٤'].some(isTotpCode)).toBe(false)
  })
})

test('an app is told who and where the account is, and its key by hand is the same', () => {
  const { key, link } = toAuthenticatorSetup(secret, 'ada+x@example.org', { name: 'Waymark', host: 'waymark.example' })
  const url = new URL(link)
  expect(key).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')
  expect(url.protocol + url.host).toBe('otpauth:totp')
  expect(decodeURIComponent(url.pathname)).toBe('/Waymark (waymark.example):ada+x@example.org')
  expect(Object.fromEntries(url.searchParams)).toEqual({
    issuer: 'Waymark (waymark.example)',
    secret: key.replaceAll(' ', ''),
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  })
})

describe('a recovery code', () => {
  const code = toRecoveryCode(Uint8Array.from([0, 1, 31, 32, 255, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]))

  test('is sixteen letters in groups, from all of its bytes', () => {
    expect(code).toBe('01z0-zabc-defg-hjkm')
  })

  test('is known in capitals, without dashes, and with letters that look like digits', () => {
    for (const typed of [code, ' 01Z0 ZABC DEFG HJKM ', 'oiz0zabcdefghjkm', 'OLZ0-ZABC-DEFG-HJKM']) {
      expect(parseRecoveryCode(typed), typed).toBe(code)
    }
  })

  test('is nothing of another length, nor with letters that none has', () => {
    expect(
      ['', code.slice(1), `${code}0`, code.replace('z', 'u'), code.replace('z', 'é')].map(parseRecoveryCode),
    ).toEqual(Array(5).fill(null))
  })
})
