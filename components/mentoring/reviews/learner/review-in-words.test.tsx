import { describe, expect, test } from 'vitest'
import type { ReviewDetail } from '@/lib/mentoring/reviews/review'
import { reviewInWords } from './review-in-words'

const review: ReviewDetail = {
  id: 'r',
  state: 'waiting',
  version: 1,
  step: { id: 's', slug: 'rest-api-project', title: 'REST API', roadmapSlug: 'backend' },
  learner: { id: 'l', name: 'Ana', isGone: false },
  cohort: {
    id: 'c',
    name: 'Spring',
    promisedHours: 16,
    week: { timeZone: 'UTC', days: [0, 1, 2, 3, 4], from: 9, until: 17 },
  },
  submittedAt: '2026-11-23T08:15:00.000Z',
  dueAt: '2026-11-25T08:15:00.000Z',
  claim: null,
  claimLapsesAt: null,
  handedTo: null,
  turn: 'mentor',
  turnSince: '2026-11-25T08:15:00.000Z',
  draft: null,
  suggestions: [],
  colleagues: [],
  assignable: [],
  queuePlace: { place: 3, of: 7 },
  newest: null,
  iterations: [],
  attemptsBefore: null,
  messages: [],
  messageCount: 0,
  messagesBefore: null,
  isAuthor: true,
  canClaim: false,
  canRelease: false,
  canJudge: false,
  canCorrect: false,
  canWithdraw: true,
  canHandOver: false,
  canAskAnother: false,
  canSettle: false,
  asOf: { now: '2026-11-24T10:00:00.000Z', timeZone: 'Asia/Kathmandu' },
}
const read = (more: Partial<ReviewDetail>) => reviewInWords({ ...review, ...more }).join(' ')
const late = { ...review.asOf, now: '2026-11-26T10:00:00.000Z' }

describe('a learner reads where their review stands', () => {
  test('by when a mentor answers, in their own time, and their place', () => {
    expect(read({})).toBe(
      'Waiting for a mentor of Spring. It’s 3rd of 7 in the queue. Feedback is due by 25 November, 14:00.',
    )
  })

  test.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [102, '102nd'],
    [111, '111th'],
  ])('their place in the queue as one says it: %d', (place, words) => {
    expect(read({ queuePlace: { place, of: 120 } })).toContain(`It’s ${words} of 120 in the queue. Feedback is due by`)
  })

  test('that the promised time has passed, without blame', () => {
    expect(read({ asOf: late })).toContain('Feedback was due by 25 November, 14:00. Your work keeps its place.')
  })

  test('who reads it, and that a promise was broken all the same', () => {
    const claim = { name: 'Marek', at: review.asOf.now, isMine: false, hasLapsed: false }
    const claimed = { state: 'claimed', claim, queuePlace: null } as const
    expect(read(claimed)).toContain('Claimed by Marek, who is reading it now. Feedback is due by 25 November, 14:00.')
    expect(read({ ...claimed, asOf: late })).toContain('Feedback was due by 25 November, 14:00.')
  })

  test('until when a review stays awake, from the first day on', () => {
    const asked = { state: 'changes-requested', turn: 'learner', turnSince: '2026-11-23T20:00:00.000Z' } as const
    expect(read(asked)).toContain('Changes requested by a mentor.')
    expect(read(asked)).toContain('Without a new attempt or message by 22 December, the review pauses')
  })

  test('that a mentor owes an answer, and then of no date', () => {
    const asked = { state: 'changes-requested', turn: 'mentor', turnSince: '2026-11-24T08:00:00.000Z' } as const
    expect(read(asked)).toContain('Waiting for a reply to your message (sent 2 hours ago).')
    expect(read(asked)).not.toContain('rests')
  })

  test('of approved work only what is still open: the verdict says the rest', () => {
    const approved = { state: 'approved', turn: 'none', turnSince: null } as const
    expect(read(approved)).toBe('')
    expect(read({ ...approved, turn: 'learner', turnSince: '2026-11-24T08:00:00.000Z' })).toBe(
      'A mentor wrote to you 2 hours ago.',
    )
  })

  test('that what they took back, or what rests, is not lost', () => {
    expect(read({ state: 'withdrawn' })).toContain('You withdrew this work.')
    expect(read({ state: 'lapsed' })).toContain('messages stay')
  })
})
