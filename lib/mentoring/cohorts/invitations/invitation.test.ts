import { expect, test } from 'vitest'
import { invitationMail } from './invitation'

test('a mail keeps to one line what names say, so that nobody writes another mail into it', () => {
  const { subject, text } = invitationMail({
    cohort: 'Spring',
    mentor: 'Marek\r\nBcc: all@waymark.test',
    url: 'http://127.0.0.1:3000/cohorts/join/abc',
    promise: '2 working days',
  })
  expect(subject).toBe('Marek Bcc: all@waymark.test invited you to join Spring')
  expect(text).toContain('\nhttp://127.0.0.1:3000/cohorts/join/abc\n')
})
