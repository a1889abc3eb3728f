import { type AppError, conflict, invalid, notFound } from '@/lib/foundation/errors'
import type { CohortRefusal } from './choose-cohort'
import { MAX_CLAIMS } from './claim'
import type { ReviewRefusal } from './lifecycle'

/** What a refused action is to the outside. Deciding about one's own work is *not found*. */
export function errorOfReview(refusal: ReviewRefusal): AppError {
  switch (refusal) {
    case 'own-work':
    case 'not-author':
    case 'nobody':
      return notFound('review')
    case 'no-such-colleague':
      return invalid('mentor', 'Choose another mentor of this cohort.')
    case 'being-read':
      return conflict('A mentor is reading this. Wait for the verdict, or withdraw it.')
    case 'not-waiting':
      return conflict('This review isn’t waiting for a mentor.')
    case 'claimed-by-another':
      return conflict('Another mentor has claimed this review.')
    case 'too-many-claims':
      return conflict(`You have ${MAX_CLAIMS} reviews claimed. Finish or release one first.`)
    case 'not-claimed':
      return conflict('Claim this review first.')
    case 'nothing-to-withdraw':
      return conflict('This work isn’t waiting for an answer, so there is nothing to withdraw.')
    case 'not-overdue':
      return conflict('The due time has not passed yet.')
    case 'asked-already':
      return conflict('You already asked another mentor today. All of them have been notified.')
    case 'claim-holds':
      return conflict('A mentor is reading this.')
    case 'not-silent':
      return conflict('This review hasn’t been quiet for long enough.')
    case 'nothing-to-settle':
      return conflict('Only questions about approved work can be settled.')
  }
}

export function errorOfCohort(refusal: CohortRefusal): AppError {
  switch (refusal) {
    case 'no-cohort':
      return invalid('cohort', 'Join a cohort first. Its mentors review your work.')
    case 'unknown-cohort':
      return notFound('cohort')
    case 'several-cohorts':
      return invalid('cohort', 'Choose a cohort to review this.')
    case 'waits-elsewhere':
      return invalid('cohort', 'This work is waiting in another cohort. Withdraw it there first.')
  }
}
