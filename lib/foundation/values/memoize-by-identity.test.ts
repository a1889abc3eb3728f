import { expect, test } from 'vitest'
import { memoizeByIdentity } from './memoize-by-identity'

test('is asked once about each object, and again about an equal one', () => {
  const asked: object[] = []
  const copy = memoizeByIdentity((about: { readonly name: string }) => {
    asked.push(about)
    return { ...about }
  })
  const [one, other] = [{ name: 'a' }, { name: 'a' }]
  expect(copy(one)).toBe(copy(one))
  expect(copy(other)).not.toBe(copy(one))
  expect(asked).toEqual([one, other])
})

test('keeps nothing of what failed', () => {
  let turns = 0
  const fail = memoizeByIdentity((_: object): object => {
    turns++
    throw new Error('no')
  })
  const about = {}
  expect(() => fail(about)).toThrow('no')
  expect(() => fail(about)).toThrow('no')
  expect(turns).toBe(2)
})
