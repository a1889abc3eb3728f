import { encode } from 'uqr'
import { describe, expect, test } from 'vitest'
import { invalid, tooManyRequests } from '@/lib/foundation/errors'
import { writeSecurityNotice } from '../security-notice/notice'
import { drawSquares } from './qr-drawing'
import { secondFactorQuerySchema } from './schema'
import { pathAfterRefusal, refusalInWords } from './second-step'

/** Reads the painted squares back from a path. */
function painted(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let dx = 0; dx < Number(length); dx++) (rows[Number(y)] as boolean[])[Number(x) + dx] = true
  }
  return rows
}

test('a drawn QR code has its dark squares where the code has them, and no other', () => {
  const { data } = encode('otpauth://totp/Waymark:ada@example.org?secret=GEZDGNBVGY3TQOJQ', { border: 0 })
  const { size, path } = drawSquares(data)
  expect(size).toBe(data.length)
  expect(painted(path, size)).toEqual(data)
  expect(
    drawSquares([
      [true, true],
      [false, true],
    ]).path,
  ).toBe('M0 0h2v1h-2zM1 1h1v1h-1z')
})

describe('a refused code', () => {
  const shownAfter = (...given: Parameters<typeof pathAfterRefusal>) => {
    const url = new URL(pathAfterRefusal(...given), 'https://waymark.example')
    return { path: url.pathname, ...secondFactorQuerySchema.parse(Object.fromEntries(url.searchParams)) }
  }
  const page = '/sign-in/second-factor'

  test('leads back to the form that it was given in, and keeps where to go in the end', () => {
    const wrong = invalid('code', 'Wrong.')
    expect(shownAfter(wrong, 'app', '/pay')).toEqual({ path: page, next: '/pay', refused: 'app' })
    expect(shownAfter(wrong, 'recovery', undefined)).toEqual({ path: page, next: '/dashboard', refused: 'recovery' })
  })

  test('of too many says for how many minutes, rounded up', () => {
    expect(shownAfter(tooManyRequests('Wait.', 61), 'app', '/pay')).toMatchObject({ refused: 'app', wait: 2 })
    expect(refusalInWords({ refused: 'app', wait: 2 })).toContain('in 2 minutes')
    expect(refusalInWords({ refused: 'app', wait: 1 })).toContain('in a minute')
    expect(refusalInWords({ refused: 'recovery' })).toContain('recovery code')
  })

  test('leads to no other site, whatever stands in the address', () => {
    expect(shownAfter(invalid('code', 'Wrong.'), 'app', 'https://evil.example').next).toBe('/dashboard')
    expect(secondFactorQuerySchema.parse({ next: ['a', 'b'], refused: 'x', wait: '-1' })).toEqual({})
  })
})

test('the owner is told by mail what happened, and where to go if it was somebody else', () => {
  const events = (['second-factor-on', 'second-factor-off', 'recovery-code-used', 'recovery-codes-made'] as const).map(
    (event) => writeSecurityNotice(event, 'https://waymark.example'),
  )
  expect(new Set(events.map(({ subject }) => subject)).size).toBe(4)
  for (const { text } of events) expect(text).toContain('https://waymark.example/settings/security')
})
