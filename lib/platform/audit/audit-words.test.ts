import { describe, expect, test } from 'vitest'
import { auditActions } from './action'
import { actionWords, auditSentence, parseDetail } from './audit-words'

const names = new Map([
  ['i', 'Ida'],
  ['m', 'Marek'],
  ['c', 'Spring'],
  ['s', 'HTTP'],
])
const sentence = (action: string, subjectId: string | null = 'm', detail: object = {}, actorId: string | null = 'i') =>
  auditSentence({ action, actorId, subjectId, detail: { ...detail } }, names)

describe('a line of the audit log reads', () => {
  test.each([
    ['Ida made Marek a mentor', 'role-given', 'm', { role: 'mentor' }],
    ['Ida removed Marek as an admin', 'role-taken', 'm', { role: 'admin' }],
    ['Ida disabled the account of Marek', 'account-disabled', 'm', {}],
    ['Ida created Spring', 'cohort-made', 'c', {}],
    ['Ida removed Marek from Spring', 'learner-removed', 'm', { cohort: 'c' }],
    ['Ida changed the dates of Marek in Spring', 'learner-dates-changed', 'm', { cohort: 'c' }],
    ['Ida waived HTTP for Marek', 'waiver-given', 'm', { step: 's' }],
    ['Ida exported the learners in Spring', 'learners-exported', null, { cohort: 'c' }],
    ['Ida exported the learners in their cohorts', 'learners-exported', null, { cohort: null }],
    ['Ida invited someone as an admin', 'invitation-sent', 'x', { role: 'admin' }],
    ['Ida made themselves a mentor', 'role-given', 'i', { role: 'mentor' }],
  ])('"%s"', (words, action, subject, detail) => {
    expect(sentence(action, subject, detail)).toBe(words)
  })

  test('"The host made Marek an admin", for what was done on the machine itself', () => {
    expect(sentence('admin-made', 'm', {}, null)).toBe('The host made Marek an admin')
  })

  test('with what is gone by what it was', () => {
    expect(sentence('role-given', 'gone', { role: 'mentor' }, 'away')).toBe(
      'A former member made a former member a mentor',
    )
    expect(sentence('cohort-changed', 'gone')).toBe('Ida changed a deleted cohort')
    expect(sentence('waiver-given', 'm', { step: 'gone' })).toBe('Ida waived a deleted step for Marek')
  })

  test('of an action that a later release wrote, too', () => {
    expect(sentence('planet-moved')).toBe('Ida: planet-moved')
  })
})

test.each(auditActions)('%s has words of its own, as a choice and as a sentence', (action) => {
  expect(actionWords[action]().length).toBeGreaterThan(5)
  expect(sentence(action)).not.toContain(action)
})

test.each(['', '[', 'null', '3', '"text"'])('a detail of %j is none', (stored) => {
  expect(parseDetail(stored)).toEqual({})
})
