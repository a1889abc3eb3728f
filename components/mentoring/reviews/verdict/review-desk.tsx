'use client'

import { type ReactNode, useState } from 'react'
import { lazyPart } from '@/components/foundation/ui/lazy-part'
import type { RubricRow } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/mentoring/verdict'
import { ClaimPanel } from '../claim/claim-panel'
import type { ReviewStatus } from '../claim/claim-words'
import { useVerdictForm } from './use-verdict-form'
import { VerdictBar } from './verdict-bar'
import { VerdictForm } from './verdict-form'
import { VerdictQuestion } from './verdict-question'

// Loaded on the first use: few verdicts save a reply.
const KeepReplyDialog = lazyPart(() => import('../replies/keep-reply-dialog'))

type ReviewDeskProps = {
  review: ReviewStatus
  /** The newest iteration, to which the verdict applies. */
  iteration: { readonly id: string; readonly number: number }
  rubric: readonly RubricRow[]
  /** How many reviews the viewer has claimed. */
  openClaims: number
  /** Shown above the form; null for nothing. */
  aboutForm: ReactNode
  work: ReactNode
  /** Shown in place of the form to viewers who cannot judge now. */
  rubricToRead: ReactNode
  thread: ReactNode
}

const FORM = 'verdict-form'

/**
 * Layout of a review: the work on the left, the rubric and the thread on the right, and the verdict at the foot of
 * both.
 */
export function ReviewDesk(props: ReviewDeskProps) {
  const { review, iteration, rubric, work, rubricToRead, thread } = props
  const writing = useVerdictForm(review, iteration.id, FORM, rubric)
  const [newReply, setNewReply] = useState<string | null>(null)
  const { state } = writing.draft
  return (
    // Keeps focused elements from being hidden by the bar.
    <div className="lg:**:scroll-mb-40">
      <ClaimPanel review={review} savedAt={state.kind === 'saved' ? state.at : null} openClaims={props.openClaims} />
      <div className="mt-8 grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_28rem]">
        <div className="min-w-0">{work}</div>
        <div className="min-w-0">
          {review.canJudge ? (
            <>
              {props.aboutForm}
              {/* A draft for an earlier iteration is not saved for this one yet. */}
              {review.draft?.version === 0 ? (
                <p className="mb-6 max-w-prose text-muted">{words.fromEarlierAttempt()}</p>
              ) : null}
              <VerdictForm {...{ rubric, writing }} id={FORM} onKeepReply={setNewReply} />
            </>
          ) : (
            rubricToRead
          )}
          <div className="mt-12">{thread}</div>
        </div>
      </div>
      {review.canJudge ? (
        <>
          <VerdictBar form={FORM} iteration={iteration.number} timeZone={review.asOf.timeZone} writing={writing} />
          <VerdictQuestion writing={writing} rubric={rubric} />
          {newReply === null ? null : <KeepReplyDialog body={newReply} onClose={() => setNewReply(null)} />}
        </>
      ) : null}
    </div>
  )
}
