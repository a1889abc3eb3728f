import { afterEach, expect, test } from 'vitest'
import { shared } from '@/lib/foundation/shared.mjs'
import * as layout from '@/messages/generated/foundation/layout'
import * as mail from '@/messages/generated/people/security-mail'
import { filled, rich, withInstance } from './message'
import { getSiteName } from './site-name'

afterEach(() => {
  shared.siteName = undefined
})

test('messages have the name of the instance, in whichever form they are', () => {
  expect(getSiteName()).toBe('Waymark')
  expect(mail.passwordSetSubject()).toBe('Your password was changed (Waymark)')
  shared.siteName = 'R&D {school} <b>'
  expect(mail.passwordSetSubject()).toBe('Your password was changed (R&D {school} <b>)')
  expect(layout.footer()).toBe('More about R&D {school} <b>')
  expect(withInstance(['On ', ['instance']])()).toBe('On R&D {school} <b>')
  expect(filled<{ readonly to: string }>([['to'], ' on ', ['instance']])({ to: 'Ana' })).toBe('Ana on R&D {school} <b>')
  expect(rich(['On ', ['instance']])({})).toEqual(['On R&D {school} <b>'])
})
