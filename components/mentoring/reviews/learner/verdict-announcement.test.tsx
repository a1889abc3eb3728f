import { expect, test } from 'vitest'
import type { ReviewDetail } from '@/lib/mentoring/reviews/review'
import type { OwnReview } from '@/lib/mentoring/reviews/submitting/own-review'
import { toVerdictAnnouncement, toVerdictAnnouncements } from './verdict-announcement'

const at = '2026-11-24T10:00:00.000Z'
const step = { slug: 'api', title: 'A complete API', roadmapSlug: 'backend' }
const own = (state: OwnReview['state'], mentorName: string | null = 'Marek') =>
  ({ id: 'r', step, state, verdict: { outcome: 'competent', mentorName, at } }) as OwnReview

test('a verdict says what was decided, on what and by whom', () => {
  const texts = toVerdictAnnouncements([own('approved'), own('changes-requested'), own('approved', null)]).map(
    ({ text }) => text,
  )
  expect(texts).toEqual([
    'A complete API: approved by Marek.',
    'A complete API: changes requested by Marek.',
    'A complete API: approved by a mentor.',
  ])
})

test.each(['waiting', 'claimed', 'withdrawn', 'lapsed'] as const)(
  'nothing is decided where the state is %s',
  (state) => {
    expect(toVerdictAnnouncements([own(state)])).toEqual([])
  },
)

test('the page of a step tells the same as the list of reviews, of the newest verdict', () => {
  const before = { number: 1, verdict: { mentorName: 'Mia', createdAt: '2026-11-20T10:00:00.000Z' } }
  const iterations = [{ number: 2, verdict: { mentorName: 'Marek', createdAt: at } }, before]
  const review = { id: 'r', step, state: 'approved', iterations } as unknown as ReviewDetail
  expect(toVerdictAnnouncement(review)).toEqual(toVerdictAnnouncements([own('approved')]))
})
