import type { ReactNode } from 'react'
import { HISTORY } from '@/components/learning/progress/history-filters'
import { isNarrowed } from '@/components/learning/progress/step-history'
import { BRIEF_ID } from '@/components/learning/roadmaps/step/step-text'
import { CheckedCount } from '@/components/learning/workbook/checked-count'
import { hasResources, type Step, type StepContent } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/step'
import { check } from '@/messages/generated/app/step-check'
import type { OwnStep } from './own-step'

type Props = {
  step: Step
  content: StepContent
  own: OwnStep | null
  hasCheck: boolean
  /** Whether its text is folded. */
  isRead: boolean
}

/** Tells whether the learner is asked how sure they are: not anew once a mentor has approved their work. */
const asksConfidence = ({ work, review }: OwnStep) => work.confidence !== null || review?.state !== 'approved'

/** Links to the parts of a step, in a row that can be swiped on narrow screens. */
export function StepContents({ step, content, own, hasCheck, isRead }: Props) {
  const hasReview = own !== null && step.completionRule === 'review'
  const hasHistory = own !== null && (own.history.events.length > 0 || isNarrowed(own.query))
  const hasPractice = content.selfChecks.length > 0 || (own !== null && asksConfidence(own))
  const checklist = content.checklist.length > 0 && (
    <Part id="checklist">
      {words.doneMeans()}
      {own ? <CheckedCount step={step.slug} items={content.checklist} markedItems={own.work.markedItems} /> : null}
    </Part>
  )
  return (
    <nav aria-label={words.onThisPage()} className="no-print -mx-4 mb-6 px-4 sm:-mx-6 sm:mb-8 sm:px-6">
      <ul className="flex gap-x-5 overflow-x-auto border-b border-rule text-sm [scrollbar-width:none] max-lg:[mask-image:linear-gradient(to_right,black_calc(100%-2rem),transparent)] max-lg:pr-8">
        {hasReview ? <Part id="review">{words.review()}</Part> : null}
        {own ? checklist : null}
        {content.body ? <Part id="explanation">{isRead ? words.readAgain() : words.whatItIs()}</Part> : null}
        {step.kind === 'project' && !isRead ? <Part id={BRIEF_ID}>{words.brief()}</Part> : null}
        {hasCheck ? <Part id="check">{check()}</Part> : null}
        {own ? null : checklist}
        {hasResources(content) ? <Part id="resources">{words.resources()}</Part> : null}
        {hasPractice ? <Part id="check-yourself">{words.checkYourself()}</Part> : null}
        {own ? <Part id="evidence">{words.evidence()}</Part> : null}
        {own ? <Part id="note">{words.notes()}</Part> : null}
        {hasHistory ? <Part id={HISTORY}>{words.history()}</Part> : null}
      </ul>
    </nav>
  )
}

function Part({ id, children }: { id: string; children: ReactNode }) {
  return (
    <li>
      <a
        href={`#${id}`}
        className="flex min-h-11 min-w-11 items-center gap-1.5 whitespace-nowrap text-muted -outline-offset-2 hover:text-ink hover:underline"
      >
        {children}
      </a>
    </li>
  )
}
