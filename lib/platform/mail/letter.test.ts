import { describe, expect, test } from 'vitest'
import { isEmailAddress, isReservedDomain, toHeaderLine, toLetter, toNamedSender } from './letter'

const mail = {
  id: '0b9c7a52-1111-4222-8333-444455556666',
  to: 'ada@learners.org',
  subject: 'Approved: Transactions',
  text: 'Hello',
  unsubscribe: 'https://waymark.example/api/v1/mail/unsubscribe?token=a.b.c',
  createdAt: new Date('2027-03-01T12:00:00Z'),
}
const sender = { from: 'Waymark <waymark@waymark.example>', host: 'waymark.example' }

test('a mail says who wrote it and how to end it, and a second copy is the same mail', () => {
  const letter = toLetter(mail, sender)
  expect(letter).toEqual(toLetter({ ...mail }, sender))
  expect(letter.messageId).toBe('<0b9c7a52-1111-4222-8333-444455556666@waymark.example>')
  expect(letter.headers).toEqual({
    'Auto-Submitted': 'auto-generated',
    'List-Unsubscribe': { prepared: true, value: `<${mail.unsubscribe}>` },
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  })
  expect(toLetter({ ...mail, unsubscribe: null }, sender).headers).toEqual({ 'Auto-Submitted': 'auto-generated' })
})

test('no name and no title begins a second line of the head', () => {
  const breaks = 'Ada\r\nBcc: eve@evil.example\u0085\u2028X: y\u0000\ud800'
  expect(toHeaderLine(breaks)).toBe('Ada Bcc: eve@evil.example X: y \ufffd')
  expect(toHeaderLine('😀'.repeat(300))).toBe('😀'.repeat(200))
  const { headers } = toLetter({ ...mail, unsubscribe: 'https://a.example/\r\nBcc:<x>ü' }, sender)
  expect(headers['List-Unsubscribe']).toEqual({ prepared: true, value: '<https://a.example/Bcc:x>' })
})

describe('an address', () => {
  test.each(['ada@learners.org', 'a.b+c@sub.learners.org', "o'brien@x.org", 'müller@bücher.example'])(
    'is %s',
    (address) => {
      expect(isEmailAddress(address)).toBe(true)
    },
  )
  test.each([
    '',
    'ada',
    'ada@',
    'a@b@c.org',
    'ada@x.org, eve@x.org',
    'Ada <ada@x.org>',
    'ada@x.org\r\nBcc: eve@x.org',
    'ada@x.org\u0000',
    'ada lovelace@x.org',
    `${'a'.repeat(250)}@x.org`,
  ])('is not %j', (address) => {
    expect(isEmailAddress(address)).toBe(false)
  })
  test('that is reserved leads nowhere', () => {
    expect(['a@waymark.test', 'a@x.INVALID', 'a@localhost', 'a@b.example'].map(isReservedDomain)).not.toContain(false)
    expect(['a@contest', 'a@example.org', 'test@x.org', 'a@test.org'].map(isReservedDomain)).not.toContain(true)
  })
})

test.each([
  ['Waymark <waymark@school.org>', 'Waymark', 'Waymark <waymark@school.org>'],
  ['Waymark <waymark@school.org>', 'Riverside', '"Riverside" <waymark@school.org>'],
  ['Waymark <waymark@school.org>', 'A "b", <c@d.org>', '"A \\"b\\", <c@d.org>" <waymark@school.org>'],
  ['Waymark <waymark@school.org>', '$& $1', '"$& $1" <waymark@school.org>'],
  ['The hall <hall@school.org>', 'Riverside', 'The hall <hall@school.org>'],
  ['waymark@school.org', 'Riverside', 'waymark@school.org'],
])('%s of %s sends as %s', (from, name, sender) => {
  expect(toNamedSender(from, name)).toBe(sender)
})
