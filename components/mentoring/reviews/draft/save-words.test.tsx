import { expect, test } from 'vitest'
import type { SaveState } from './draft-state'
import { emptyDraft } from './draft-text'
import { saveStateInWords } from './save-words'

const theirs = { ...emptyDraft, version: 2, savedAt: '2026-11-24T08:17:00.000Z' }

test.each<[SaveState, string | null]>([
  [{ kind: 'empty' }, 'What you write is saved as you go.'],
  [{ kind: 'unsaved' }, null],
  [{ kind: 'saved', at: '2026-11-24T08:17:00.000Z' }, 'Saved at 14:02.'],
  [{ kind: 'offline' }, 'Not saved: no connection, trying again.'],
  [{ kind: 'refused', why: 'Claim this review first.' }, 'Not saved: Claim this review first.'],
  [{ kind: 'clash', theirs }, 'Not saved: a newer draft was saved elsewhere.'],
])('a mentor reads whether their draft is safe: %j', (state, words) => {
  expect(saveStateInWords(state, 'Asia/Kathmandu')).toBe(words)
})
