import { describe, expect, test } from 'vitest'
import { claimInWords, type ReviewStatus } from './claim-words'

const waiting: ReviewStatus = {
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
  queuePlace: null,
  isAuthor: false,
  canClaim: true,
  canRelease: false,
  canJudge: false,
  canCorrect: false,
  canWithdraw: false,
  canHandOver: false,
  canAskAnother: false,
  canSettle: false,
  asOf: { now: '2026-11-24T10:00:00.000Z', timeZone: 'Asia/Kathmandu' },
}
const draft = { outcome: null, feedback: 'Good', scores: {}, reasons: {}, version: 1, savedAt: waiting.asOf.now }
const read = (more: Partial<ReviewStatus>, savedAt: string | null = null) =>
  claimInWords({ ...waiting, ...more }, savedAt)

describe('a mentor reads of a review that waits', () => {
  test.each<[string, Partial<ReviewStatus>, string]>([
    ['to claim it first', {}, 'Claim it before you read'],
    ['that it was handed to them', { handedTo: { name: 'Marek', isMe: true } }, 'A colleague handed this to you.'],
    ['whom it was handed to', { handedTo: { name: 'Olga', isMe: false } }, 'This was handed to Olga.'],
    ['that what they wrote is kept', { draft }, 'Your draft is saved.'],
    ['who can claim it', { canClaim: false }, 'Any mentor of the cohort can claim it.'],
    ['that it is their own', { isAuthor: true, canClaim: false }, 'your own work'],
  ])('%s', (_what, more, words) => {
    expect(read(more)).toContain(words)
  })
})

describe('a mentor reads of a claim', () => {
  const claim = { name: 'Marek', at: '2026-11-24T09:55:00.000Z', isMine: true, hasLapsed: false }
  const held = { state: 'claimed', claim, claimLapsesAt: '2026-11-24T10:25:00.000Z', canClaim: false } as const

  test('until when it holds, in their own time', () => {
    expect(read(held)).toBe('You claimed it 5 minutes ago. It’s yours until 16:10, or longer if you save a draft.')
  })

  test('that it holds longer with each save', () => {
    expect(read(held, '2026-11-24T10:15:00.000Z')).toContain('until 16:30')
    expect(read(held, '2026-11-24T08:00:00.000Z')).toContain('until 16:10')
  })

  test('that a colleague has it, and for how long', () => {
    const words = 'Marek claimed it 5 minutes ago. It’s theirs until 16:10.'
    expect(read({ ...held, claim: { ...claim, isMine: false } })).toBe(words)
  })

  test('that a claim that was left behind can be taken over', () => {
    const left = { ...held, claim: { ...claim, isMine: false, hasLapsed: true } }
    expect(read({ ...left, canClaim: true })).toContain('You can take it over.')
    expect(read(left)).not.toContain('take it over')
  })
})

test('a mentor reads what became of work that waits no more', () => {
  expect(read({ state: 'withdrawn' })).toBe('Ana withdrew this work.')
  expect(read({ state: 'lapsed' })).toContain('28 days')
  expect(read({ state: 'changes-requested', turn: 'learner', turnSince: '2026-11-22T10:00:00.000Z' })).toBe(
    'Sent back to Ana 2 days ago.',
  )
  expect(read({ state: 'approved', turn: 'none', turnSince: null })).toBeNull()
})
