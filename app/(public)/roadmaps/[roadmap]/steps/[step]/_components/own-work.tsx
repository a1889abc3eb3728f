import { Section } from '@/components/foundation/layout/page'
import { Markdown } from '@/components/foundation/ui/markdown'
import { EvidenceList } from '@/components/learning/evidence/evidence-list'
import { ShowSomething } from '@/components/learning/evidence/show-something'
import { HISTORY } from '@/components/learning/progress/history-filters'
import { isNarrowed, StepHistory } from '@/components/learning/progress/step-history'
import { NoteEditor } from '@/components/learning/workbook/note-editor'
import { OwnLinks } from '@/components/learning/workbook/own-links'
import { SubmissionPanel } from '@/components/mentoring/reviews/submission-panel'
import { paths } from '@/lib/foundation/paths'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/step'
import type { OwnStep } from './own-step'

/** A review that a mentor or the learner has something to do about. */
export const isReviewOpen = ({ review }: OwnStep): boolean =>
  review !== null && (review.turn !== 'none' || review.state === 'waiting' || review.state === 'claimed')

/** The learner's side of the review of a step. */
export function OwnReview({ step, own }: { step: Step; own: OwnStep }) {
  const { review, waitingTimes, cohorts } = own
  return <SubmissionPanel stepSlug={step.slug} review={review} cohorts={cohorts} waitingTimes={waitingTimes} />
}

/** What the learner adds to a step: work to review, evidence, a note, links; and what happened to it so far. */
export function OwnWork({ step, own }: { step: Step; own: OwnStep }) {
  const { work, evidence, history, asked, timeZone } = own
  return (
    <div className="mt-12">
      {step.completionRule === 'review' && !isReviewOpen(own) ? <OwnReview step={step} own={own} /> : null}
      <Section id="evidence" title={words.evidence()} lead={words.evidenceLead()}>
        {evidence.length > 0 ? <EvidenceList evidence={evidence} timeZone={timeZone} /> : null}
        <ShowSomething step={step.slug} startsOpen={step.completionRule === 'evidence' && evidence.length === 0} />
      </Section>
      <Section id="note" title={words.note()} aside={words.onlyYouIt()}>
        <NoteEditor step={step.slug} note={work.note}>
          <Markdown text={work.note.body} />
        </NoteEditor>
      </Section>
      <Section title={words.links()} aside={words.onlyYouThem()}>
        <div className="max-w-xl">
          <OwnLinks step={step.slug} links={work.links} />
        </div>
      </Section>
      {history.events.length > 0 || isNarrowed(asked) ? (
        <Section id={HISTORY} title={words.history()}>
          <StepHistory
            history={history}
            path={paths.step(step.roadmapSlug, step.slug)}
            asked={asked}
            timeZone={timeZone}
          />
        </Section>
      ) : null}
    </div>
  )
}
