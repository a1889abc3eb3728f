import { dictionary } from '@zxcvbn-ts/language-common'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCommonPassword } from './common-passwords'
import { contextWords, isMostlyWords, isPattern } from './guessable-password'

const ana = {
  name: 'Ana Ribeiro',
  email: 'ana.ribeiro84@school.example',
  site: 'https://learn.kathmandu-college.edu.np',
}
const words = contextWords(ana)

test.each([
  'aaaaaaaaaa',
  'aaaaaaaaab',
  '!!!???!!!???!',
  'abcabcabcabc',
  'qwe1qwe1qwe1',
  'abcdefghij',
  '9876543210',
  'ΑΑΑΑΑΑΑΑΑΑ',
  'αβγδεζηθικ',
  'aqzmtw9aqzmtw9aqzmtw',
  // The same with a little at either end, and one after another.
  '1234567890!',
  '123456789012345!',
  '9876543210!!',
  '1234567890-=',
  '0987654321!',
  '!!1234567890',
  'abcdefgh1234',
  'ABCDefgh1234!!',
  'qwerty123456!',
  'asdfghjkl;1!',
  '!@#$%^&*()',
  '1qaz2wsx3edc4rfv',
  'monkeymonkey1',
  'adminadmin12',
  '1-abcabcabc-1',
])('%j repeats itself or goes up or down', (password) => {
  expect(isPattern(password)).toBe(true)
})

test.each([
  'a river in may',
  '9182 7364 5501',
  'correct horse correct horse',
  'Ten spaces?',
  '今日はとても良い天気です',
  'coffee book',
  'power tree poet',
  'mississippi mud',
  'properties of poverty',
  'banana, banana and a spoon',
  'hxr7-1234-mQ2v',
  'x7Kp2mQ9vT',
  'k9!Zr4#wLp',
])('%j is no pattern', (password) => {
  expect(isPattern(password)).toBe(false)
})

test.each([
  'waymark2026!',
  'WayMark-demo',
  'Waymark Waymark',
  'anaribeiro1',
  'Ribeiro, Ana',
  'ana.ribeiro84@school.example',
  'ribeiro84 2026',
  'kathmandu2026',
  'learn-college',
])('%j is made of what everybody knows of the account', (password) => {
  expect(isMostlyWords(password, words)).toBe(true)
})

test.each(['Ana likes long rivers', 'waymark is my favourite river', 'a river in may'])(
  '%j has enough beside it',
  (password) => {
    expect(isMostlyWords(password, words)).toBe(false)
  },
)

test('words of one or two letters, and addresses by number, forbid nothing', () => {
  const jo = contextWords({ name: 'Jo X', email: 'jo@x.example', site: 'http://127.0.0.1:3000' })
  expect(isMostlyWords('jolly rivers', jo)).toBe(false)
})

test('no password or name is too odd to look at', () => {
  const text = fc.string({ unit: 'binary', maxLength: 200 })
  fc.assert(
    fc.property(text, text, (password, name) => {
      isPattern(password)
      isMostlyWords(password, contextWords({ ...ana, name }))
    }),
  )
})

const isRefused = (password: string) => isPattern(password) || isCommonPassword(password)
const words5 = dictionary['diceware-common'].map(String).filter((word) => word.length >= 5)

test('four random words are no pattern and not common, nor are random characters', () => {
  const phrase = fc
    .uniqueArray(fc.constantFrom(...words5), { minLength: 4, maxLength: 4 })
    .chain((four) => fc.constantFrom(' ', '-', '').map((gap) => four.join(gap)))
  // The seed is fixed, because one random text in some millions is a pattern.
  const options = { numRuns: 3000, seed: 20 }
  fc.assert(
    fc.property(phrase, (password) => {
      expect(isRefused(password)).toBe(false)
    }),
    options,
  )
  const signs = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
  const random = fc.array(signs, { minLength: 14, maxLength: 24 }).map((all) => all.join(''))
  fc.assert(
    fc.property(random, (password) => {
      fc.pre(new Set(password.toLowerCase()).size > 9)
      expect(isRefused(password)).toBe(false)
    }),
    options,
  )
})
