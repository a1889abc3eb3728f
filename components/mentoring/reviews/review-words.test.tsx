import { describe, expect, test } from 'vitest'
import type { QueueItem } from '@/lib/mentoring/reviews/review'
import { queueNote } from './queue-note'
import { turnInWords } from './review-words'

const now = '2026-11-24T10:00:00.000Z'
const daysAgo = '2026-11-21T09:00:00.000Z'

describe('whose word is awaited', () => {
  const facts = { learner: { id: 'l', name: 'Ana', isGone: false }, asOf: { now, timeZone: 'UTC' }, turnSince: daysAgo }

  test.each([
    ['mentor', false, 'Passed to you 3 days ago.'],
    ['learner', true, 'Passed to you 3 days ago.'],
    ['learner', false, 'Sent back to Ana 3 days ago.'],
    ['mentor', true, 'Passed to a mentor 3 days ago.'],
  ] as const)('is said to both sides: the %s’s turn, read by the author: %s', (turn, isAuthor, words) => {
    expect(turnInWords({ ...facts, turn, isAuthor })).toBe(words)
  })

  test('is not said while nobody’s is, or before the promised time', () => {
    expect(turnInWords({ ...facts, turn: 'none', turnSince: null, isAuthor: false })).toBeNull()
    expect(turnInWords({ ...facts, turn: 'mentor', turnSince: '2026-11-25T10:00:00.000Z', isAuthor: false })).toBeNull()
  })
})

describe('a mentor reads in the queue', () => {
  const item: QueueItem = {
    id: 'r',
    learnerName: 'Ana',
    stepTitle: 'REST API',
    cohortName: 'Spring',
    state: 'waiting',
    iteration: 1,
    submittedAt: daysAgo,
    dueAt: now,
    claimedByMe: false,
    claimedByName: null,
    claimHasLapsed: false,
    handedToMe: false,
    handedToName: null,
    turn: 'mentor',
    turnSince: now,
  }

  test.each<[string, Partial<QueueItem>, string | null]>([
    ['nothing more of what just waits', {}, null],
    ['what was handed to them', { handedToMe: true }, 'A colleague handed this review to you.'],
    ['nothing more of their own claim', { state: 'claimed', claimedByMe: true }, null],
    ['who reads it', { state: 'claimed', claimedByName: 'Olga' }, 'Olga is reading it.'],
    ['that a claim was left behind', { state: 'claimed', claimedByName: 'Olga', claimHasLapsed: true }, 'take it over'],
    ['that a mentor who is gone had it', { state: 'claimed', claimHasLapsed: true }, 'A mentor claimed it'],
    [
      'since when it is with the learner',
      { state: 'changes-requested', turn: 'learner', turnSince: daysAgo },
      '3 days',
    ],
    ['that a question waits', { state: 'approved', turn: 'mentor', turnSince: daysAgo }, 'No reply yet.'],
    ['nothing more of what is done', { state: 'approved', turn: 'none', turnSince: null }, null],
  ])('%s', (_what, more, words) => {
    const note = queueNote({ ...item, ...more }, now)
    if (words === null) expect(note).toBeNull()
    else expect(note).toContain(words)
  })
})
