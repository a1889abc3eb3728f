import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { ReviewState } from '@/lib/reviews/lifecycle'
import type { LearnerReview } from '@/lib/reviews/review'
import { LearnerReviewState } from './learner-review-state'

const review: LearnerReview = {
  id: 'r',
  state: 'waiting',
  version: 1,
  step: { id: 's', slug: 'rest-api-project', title: 'REST API', roadmapSlug: 'backend' },
  learner: { id: 'l', name: 'Ana' },
  cohort: { id: 'c', name: 'Spring', promisedHours: 48 },
  submittedAt: '2026-11-23T08:15:00.000Z',
  dueAt: '2026-11-25T08:15:00.000Z',
  claim: null,
  iterations: [],
  messages: [],
  isAuthor: true,
  canClaim: false,
  canRelease: false,
  canJudge: false,
  canWithdraw: true,
  asOf: { now: '2026-11-24T10:00:00.000Z', timeZone: 'Asia/Kathmandu' },
}
const read = (more: Partial<LearnerReview>) =>
  renderToStaticMarkup(<LearnerReviewState review={{ ...review, ...more }} />)

describe('a learner reads where their review stands', () => {
  test('by when a mentor answers, in their own time', () => {
    expect(read({})).toContain('Waiting for a mentor of Spring, due by 25 November, 14:00.')
  })

  test('that the promised time has passed, without blame', () => {
    expect(read({ asOf: { ...review.asOf, now: '2026-11-26T10:00:00.000Z' } })).toContain('has passed; your work keeps')
  })

  test('who reads it', () => {
    const claim = { name: 'Marek', at: review.asOf.now, isMine: false, hasLapsed: false }
    expect(read({ state: 'claimed', claim })).toContain('Claimed by Marek, due by 25 November, 14:00.')
  })

  test.each<[ReviewState, string]>([
    ['changes-requested', 'Changes requested by a mentor.'],
    ['approved', 'Approved by a mentor.'],
    ['withdrawn', 'You withdrew this work.'],
  ])('when it is %s', (state, words) => {
    expect(read({ state })).toContain(words)
  })
})
