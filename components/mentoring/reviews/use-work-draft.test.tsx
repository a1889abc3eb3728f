import { expect, test } from 'vitest'
import { emptyWork, type WorkDraft } from '@/components/learning/evidence/work-draft'
import { clearSentWork, isFilledIn } from './use-work-draft'

const sent: WorkDraft = { ...emptyWork, kind: 'link', url: 'https://code.example.com/one', note: 'Help' }

test('work that is sent leaves the form, and its kind stays', () => {
  expect(clearSentWork(sent, sent)).toEqual({ ...emptyWork, kind: 'link' })
  // Ignores the state of an upload.
  expect(clearSentWork({ ...sent, isUploading: true }, sent)).toEqual({ ...emptyWork, kind: 'link' })
})

test('a form that was changed while it was being sent stays as it is', () => {
  const now = { ...sent, note: 'Help with the tests' }
  expect(clearSentWork(now, sent)).toBe(now)
  expect(clearSentWork(now, null)).toBe(now)
})

test.each<[Partial<WorkDraft>, boolean]>([
  [{}, false],
  [{ kind: 'file' }, false],
  [{ note: '  ' }, false],
  [{ url: 'https://code.example.com' }, true],
  [{ commit: '0123456' }, true],
  [{ title: 'A course' }, true],
  [{ issuer: 'A school' }, true],
  [{ note: 'Help' }, true],
  [{ file: { id: 'a', name: 'a.pdf', size: 1, mediaType: 'application/pdf' } }, true],
])('a form with %j has something to lose: %s', (part, expected) => {
  expect(isFilledIn({ ...emptyWork, ...part })).toBe(expected)
})
