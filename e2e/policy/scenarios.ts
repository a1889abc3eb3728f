import { checkCalls } from '@/lib/learning/checks/calls'
import { announcementCalls } from '@/lib/mentoring/announcements/calls'
import { cohortCalls } from '@/lib/mentoring/cohorts/calls'
import { learnerCalls } from '@/lib/mentoring/learners/calls'
import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { accountCalls, arrivalCalls } from '@/lib/people/accounts/calls'
import type { ApiCall } from '@/lib/platform/calls/call'
import type { World } from './cast'
import { approved, newest } from './reviews'
import type { Row } from './row'
import { plan } from './test-records'

/** Exceptions: calls whose declared example does not work, or with another access. */
export type Scenario = {
  readonly allowed?: Row['allowed']
  /** Makes the ids of the address, in place of its relation's. */
  readonly make?: (world: World) => Promise<readonly string[]>
  /** @param ids the values of the address's parameters */
  readonly body?: (world: World, ids: readonly string[]) => Promise<object> | object
}

let count = 0

export const scenarios: ReadonlyMap<ApiCall, Scenario> = new Map<ApiCall, Scenario>([
  [
    arrivalCalls.signUp,
    {
      body: () => ({
        name: 'Nova',
        email: `nova.${++count}.${Date.now()}@example.org`,
        password: 'a long enough password',
      }),
    },
  ],
  // An invalid name: names and zones of the cast stay.
  [accountCalls.changeProfile, { body: () => ({ name: '' }) }],
  // This server offers no provider: not found for anybody.
  [accountCalls.startLinking, { allowed: [] }],
  // To one cohort: the pages of other journeys would show one to everyone.
  [
    announcementCalls.makeAnnouncements,
    { body: ({ otherCohort }) => ({ cohorts: [otherCohort.id], body: 'No class on Friday.' }) },
  ],
  // The code decides, and this one is invented.
  [checkCalls.visitWork, { allowed: [] }],
  [cohortCalls.addMentor, { body: ({ emails }) => ({ email: emails.colleague }) }],
  [cohortCalls.joinCohort, { body: ({ otherCohort }) => ({ code: otherCohort.joinCode }) }],
  [learnerCalls.proposePlan, { body: plan }],
  [reviewCalls.handOverReview, { body: ({ ids }) => ({ mentor: ids.colleague }) }],
  [
    reviewCalls.saveDraft,
    {
      body: async (world, [id = '']) => ({
        ...reviewCalls.saveDraft.example.body,
        iteration: (await newest(world, id))?.id,
      }),
    },
  ],
  [
    reviewCalls.rateHelp,
    {
      make: async (world) => [await approved(world)],
      body: async (world, [id = '']) => ({ verdict: (await newest(world, id))?.verdict?.id, value: 3 }),
    },
  ],
])
