import type { ReactNode } from 'react'
import { Section } from '@/components/foundation/layout/page'
import { Gloss } from '@/components/foundation/ui/gloss'
import { Rich } from '@/components/foundation/ui/rich'
import { LiveRefresh } from '@/components/platform/live-refresh'
import type { PageQuery } from '@/lib/foundation/values/page-query'
import type { MyCohort } from '@/lib/mentoring/cohorts/cohort'
import { promiseInWords } from '@/lib/mentoring/cohorts/promise'
import type { QueueTimes } from '@/lib/mentoring/reviews/queue/waiting-times'
import type { ReviewDetail } from '@/lib/mentoring/reviews/review'
import { reviewTopic } from '@/lib/platform/live/topic'
import * as glosses from '@/messages/generated/foundation/glosses'
import * as words from '@/messages/generated/mentoring/submit-work'
import { HandIn } from './hand-in'
import { AskAnother } from './learner/ask-another'
import { LearnerReviewState } from './learner/review-state'
import { SubmittedNote } from './learner/submitted-note'
import { toVerdictAnnouncement } from './learner/verdict-announcement'
import { VerdictAnnouncer } from './learner/verdict-announcer'
import { NEXT_ATTEMPT, REVIEW } from './record-sections'
import { ReviewBadge } from './review-badge'
import { ReviewRecord } from './review-record'

type SubmissionPanelProps = {
  stepSlug: string
  /** The learner's own review of the step, or null before the first submission. */
  review: ReviewDetail | null
  /** The cohorts in which the learner learns. */
  cohorts: readonly MyCohort[]
  /** Waiting times of the review's cohort; null without a review. */
  waitingTimes: QueueTimes | null
  place: PageQuery
  /** Content after the newest verdict. */
  onward?: ReactNode
}

/** A learner's side of a review: submit work, read the verdicts, answer, withdraw. */
export function SubmissionPanel({ stepSlug, review, cohorts, waitingTimes, place, onward }: SubmissionPanelProps) {
  if (!review) {
    return (
      <Section id={REVIEW} title={words.review()}>
        <FirstHandIn stepSlug={stepSlug} cohorts={cohorts} />
      </Section>
    )
  }
  const others = cohorts.filter(({ id }) => id !== review.cohort.id)
  return (
    <Section
      id={REVIEW}
      title={words.review()}
      aside={review.state === 'approved' ? null : <ReviewBadge state={review.state} />}
    >
      <LiveRefresh topics={[reviewTopic(review.id)]} />
      <VerdictAnnouncer key={review.id} verdicts={toVerdictAnnouncement(review)} now={review.asOf.now} />
      <SubmittedNote stepSlug={stepSlug} iteration={review.newest?.number ?? 0} />
      <LearnerReviewState review={review} waitingTimes={waitingTimes} />
      <ReviewRecord
        review={review}
        place={place}
        onward={onward}
        actions={
          review.canAskAnother ? (
            <AskAnother reviewId={review.id} cohort={review.cohort} otherCohorts={others} />
          ) : undefined
        }
      >
        <NextHandIn stepSlug={stepSlug} review={review} cohorts={cohorts} />
      </ReviewRecord>
    </Section>
  )
}

function FirstHandIn({ stepSlug, cohorts }: Pick<SubmissionPanelProps, 'stepSlug' | 'cohorts'>) {
  const [first, ...others] = cohorts
  if (!first) return <NoCohort />
  return (
    <>
      <p className="mb-4 max-w-prose text-muted">
        {others.length === 0
          ? words.firstHintPromised({ promise: promiseInWords(first.promisedHours, first.week) })
          : words.firstHint()}
      </p>
      <HandIn stepSlug={stepSlug} cohorts={cohorts} opener={{ label: words.submitWork(), look: 'primary' }} />
    </>
  )
}

const gloss = (term: readonly string[]) => <Gloss text={glosses.attempt()}>{term}</Gloss>

type NextHandInProps = Pick<SubmissionPanelProps, 'stepSlug' | 'cohorts'> & { review: ReviewDetail }

function NextHandIn({ stepSlug, review, cohorts }: NextHandInProps) {
  const { state, claim } = review
  if (cohorts.length === 0) return <NoCohort />
  if (state === 'claimed' && !claim?.hasLapsed) return null
  // A resubmission while the work waits stays with its cohort.
  const choice = state === 'waiting' ? [] : cohorts
  const cohortId = cohorts.find(({ id }) => id === review.cohort.id)?.id
  const form = { stepSlug, cohorts: choice, cohortId }
  if (state === 'waiting' || state === 'approved') {
    return (
      <div className="border-t border-rule py-1.5">
        <div className="not-has-[form]:-ml-2">
          <HandIn {...form} opener={{ label: words.newerAttempt(), look: 'quiet' }} />
        </div>
      </div>
    )
  }
  return (
    <section id={NEXT_ATTEMPT} aria-label={words.nextAttempt()} className="border-t border-rule pt-4">
      <h3 className="mb-3 text-lg">
        <Rich text={words.nextAttemptGlossed({ gloss })} />
      </h3>
      <HandIn {...form} />
    </section>
  )
}

function NoCohort() {
  return <p className="max-w-prose text-muted">{words.noCohort()}</p>
}
