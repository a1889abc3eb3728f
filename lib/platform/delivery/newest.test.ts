import { expect, test } from 'vitest'
import { withoutShown } from './newest.client'

const at = 1_000_000
const saved = new Map([
  ['here', { value: true, at }],
  ['elsewhere', { value: false, at }],
])

test('a page that shows what was saved ends what is remembered of it', () => {
  expect(withoutShown(saved, { here: true }, at + 100)).toEqual(new Map([['elsewhere', { value: false, at }]]))
})

test('one that was read before takes nothing of it, nor does one that is about something else', () => {
  expect(withoutShown(saved, { here: false }, at + 100)).toBeUndefined()
  expect(withoutShown(saved, { other: false }, at + 100_000)).toBeUndefined()
})

test('a page from before the answer ends nothing, whatever it shows', () => {
  expect(withoutShown(saved, { here: true, elsewhere: false }, at - 100)).toBeUndefined()
})

test('half a minute later a page knows better: it was changed on another device since', () => {
  expect(withoutShown(saved, { here: false }, at + 30_001)).toEqual(new Map([['elsewhere', { value: false, at }]]))
})
