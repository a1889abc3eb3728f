import { expect, test } from 'vitest'
import { HANDLE_MAX, isHandle, isReserved, proposeHandle } from './handle'
import { profileSettingsSchema } from './schema'

const reasonFor = (handle: string) => profileSettingsSchema.safeParse({ handle }).error?.issues[0]?.message

test('a handle is kept in lower case, so that Ana and ana are one', () => {
  expect(profileSettingsSchema.parse({ handle: '  Ana-Lima-2 ' })).toEqual({ handle: 'ana-lima-2' })
})

test('a handle has 3 to 30 letters and digits, with single hyphens between them', () => {
  for (const good of ['ana', '123', 'a-b', 'x'.repeat(HANDLE_MAX)]) expect(reasonFor(good), good).toBeUndefined()
  for (const bad of ['an', '', 'x'.repeat(HANDLE_MAX + 1), '-ana', 'ana-', 'a--b', 'an a', 'ana.lima', 'änä', 'аna']) {
    expect(reasonFor(bad), bad).toBeDefined()
    expect(isHandle(bad), bad).toBe(false)
  }
  for (const bad of ['ana\u202e', 'ana/..', 'ana%2f', 'ana\n-b']) expect(reasonFor(bad), bad).toBeDefined()
})

test('nobody takes a handle under which they could pass for the site or its people', () => {
  for (const word of [
    'admin',
    'API',
    'settings',
    'Waymark',
    'waymark-team',
    'the-official-ana',
    'ana-mentor',
    'support',
  ]) {
    expect(reasonFor(word), word).toMatch(/can’t use this word/)
  }
  for (const fine of ['badminton', 'waymarker', 'mentoring-fan', 'apiary']) expect(isReserved(fine), fine).toBe(false)
})

test('a request says at least what to change, and nothing else', () => {
  expect(profileSettingsSchema.safeParse({}).success).toBe(false)
  expect(profileSettingsSchema.safeParse({ isOn: 'yes' }).success).toBe(false)
  expect(profileSettingsSchema.safeParse({ isOn: true, name: 'Somebody else' }).success).toBe(false)
})

test('a first handle is proposed from the name, where it has one in it', () => {
  expect(proposeHandle('Ána María López')).toBe('ana-maria-lopez')
  expect(proposeHandle('  -- Bo! Ek --')).toBe('bo-ek')
  for (const none of ['Юлия', '!!', 'Al', 'Waymark Team']) expect(proposeHandle(none), none).toBe('')
  expect(isHandle(proposeHandle('Abcdefghij Klmnopqrst Uvwxyzabc Defg'))).toBe(true)
})
