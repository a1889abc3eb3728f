import { expect, test } from 'vitest'
import { listSteps } from '@/lib/learning/roadmaps/roadmap'
import { afterWorkingHours } from '@/lib/mentoring/cohorts/working-hours'
import { backend } from '@/testing/roadmap'
import { after, DAY, MINUTE } from '../calendar'
import { swiftRandom } from './random'
import { syntheticReview } from './reviews'

const now = new Date('2026-11-24T18:40:00Z')
const [step] = listSteps(backend).filter(({ completionRule }) => completionRule === 'review')
const week = { timeZone: 'UTC', days: [0, 1, 2, 3, 4], from: 9, until: 17 }

const readNow = (sent: Date, isSecond: boolean, seed: number) => {
  if (!step) throw new Error('No step is reviewed.')
  const first = {
    sent: after(sent, -3 * DAY).getTime(),
    verdict: { at: after(sent, -DAY).getTime(), outcome: 'not-yet' as const },
  }
  const last = { sent: sent.getTime(), verdict: null }
  return syntheticReview(
    { rounds: isSecond ? [first, last] : [last], withdrawn: null },
    {
      owner: { learnerId: 'ana', key: 'ana', track: 'typescript', timeZone: 'UTC' },
      step,
      place: { id: 'cohort', mentorIds: ['mia'] },
      dueAfter: (at) => afterWorkingHours(at, 16, week),
      rubricRowIds: ['row'],
      readerId: 'mia',
      isTicked: true,
      hasBegun: true,
      now,
      random: swiftRandom(1, seed),
    },
  )
}

test.each([0, 1, 10, 60])('work that came %d minutes ago is read, and not since before it came', (minutes) => {
  const sent = after(now, -minutes * MINUTE)
  for (const isSecond of [false, true]) {
    for (let seed = 0; seed < 50; seed++) {
      const { review, drafts } = readNow(sent, isSecond, seed)
      expect(review).toMatchObject({ state: 'claimed', claimedById: 'mia' })
      expect(review.claimedAt && review.claimedAt >= sent && review.claimedAt <= now).toBe(true)
      for (const { savedAt } of drafts) expect(savedAt >= sent && savedAt <= now).toBe(true)
    }
  }
})
