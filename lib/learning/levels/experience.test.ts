import { expect, test } from 'vitest'
import { experienceDay, findWorkStart } from './experience'

const today = '2026-11-24'

test('a level that takes no paid work is open today, though nothing is known of when work starts', () => {
  expect(experienceDay('junior', { months: 0, startsOn: null }, null, today)).toBe(today)
  expect(experienceDay('mid', { months: 0, startsOn: null }, null, today)).toBeNull()
})

test('a start that is today is not past', () => {
  expect(findWorkStart({ months: 0, startsOn: today }, today)).toEqual({ kind: 'own', day: today, isPast: false })
  expect(findWorkStart({ months: 6, startsOn: today }, today)).toMatchObject({ kind: 'own' })
})
