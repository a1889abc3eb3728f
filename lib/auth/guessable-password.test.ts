import fc from 'fast-check'
import { expect, test } from 'vitest'
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
])('%j repeats itself or goes up or down', (password) => {
  expect(isPattern(password)).toBe(true)
})

test.each([
  'a river in may',
  '9182 7364 5501',
  'correct horse correct horse',
  'Ten spaces?',
  '今日はとても良い天気です',
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
