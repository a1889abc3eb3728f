import { type AppError, conflict, invalid, notFound } from '@/lib/foundation/errors'
import * as refusals from '@/messages/generated/mentoring/review-refusals'
import { MAX_CLAIMS } from './claims/claim'
import type { ReviewRefusal } from './lifecycle'
import type { CohortRefusal } from './submitting/choose-cohort'

/** Converts a refusal into an error. Deciding about one's own work is *not found*. */
export function errorOfReview(refusal: ReviewRefusal): AppError {
  switch (refusal) {
    case 'own-work':
    case 'not-author':
    case 'nobody':
      return notFound('review')
    case 'no-such-colleague':
      return invalid('mentor', refusals.chooseColleague())
    case 'being-read':
      return conflict(refusals.beingRead())
    case 'not-waiting':
      return conflict(refusals.notWaiting())
    case 'claimed-by-another':
      return conflict(refusals.claimedByAnother())
    case 'too-many-claims':
      return conflict(refusals.tooManyClaims({ max: MAX_CLAIMS }))
    case 'not-claimed':
      return conflict(refusals.claimFirst())
    case 'nothing-to-withdraw':
      return conflict(refusals.nothingToWithdraw())
    case 'not-overdue':
      return conflict(refusals.notOverdue())
    case 'asked-already':
      return conflict(refusals.askedAlready())
    case 'claim-holds':
      return conflict(refusals.claimHolds())
    case 'not-silent':
      return conflict(refusals.notSilent())
    case 'nothing-to-settle':
      return conflict(refusals.nothingToSettle())
    case 'no-verdict':
      return conflict(refusals.noVerdict())
  }
}

export function errorOfCohort(refusal: CohortRefusal): AppError {
  switch (refusal) {
    case 'no-cohort':
      return invalid('cohort', refusals.joinCohort())
    case 'closed-cohort':
      return invalid('cohort', refusals.cohortClosed())
    case 'unknown-cohort':
      return notFound('cohort')
    case 'several-cohorts':
      return invalid('cohort', refusals.chooseCohortToReview())
    case 'waits-elsewhere':
      return invalid('cohort', refusals.waitsElsewhere())
  }
}
