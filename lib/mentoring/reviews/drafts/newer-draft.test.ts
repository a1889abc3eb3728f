import { expect, test } from 'vitest'
import { pickNewerDraft } from './newer-draft'

const draft = (version: number) => ({
  outcome: null,
  feedback: '',
  scores: {},
  version,
  savedAt: '2026-11-24T14:00:00Z',
})

test('of two drafts the newer counts, whichever brings it, and one counts for more than none', () => {
  const [older, newer] = [draft(4), draft(5)]
  expect(pickNewerDraft(older, newer)).toBe(newer)
  expect(pickNewerDraft(newer, older)).toBe(newer)
  expect(pickNewerDraft(null, older)).toBe(older)
  expect(pickNewerDraft(older, null)).toBe(older)
  expect(pickNewerDraft(null, null)).toBeNull()
})

test('of two equally new ones the first counts', () => {
  const [page, kept] = [draft(5), draft(5)]
  expect(pickNewerDraft(page, kept)).toBe(page)
})
