import { expect, test } from 'vitest'
import { isCommonPassword } from './common-passwords'

test.each([
  'password12',
  '1234567890',
  'Password123',
  'qwertyuiop',
  'SUNSHINE2024!',
  ' iloveyou123 ',
  'Football!!!!',
  '123Sunshine!',
  '!!football1',
  'footballfootball',
  'football football 1',
  'Monkey-monkey-1',
  'monkeymonkey1',
  'adminadmin12',
  '1passwordpassword!',
])('%j is what a stranger tries first', (password) => {
  expect(isCommonPassword(password)).toBe(true)
})

test.each([
  'a river in may',
  'a long enough password',
  'waymark-demo',
  '9182 7364 5501',
  'Ten spaces?',
  '!!!???!!!???!',
  '9182736455 monkey',
  'monkey sees football',
  'correct horse battery staple',
])('%j is not', (password) => {
  expect(isCommonPassword(password)).toBe(false)
})
