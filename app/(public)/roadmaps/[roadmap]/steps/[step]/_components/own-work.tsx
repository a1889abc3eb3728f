import { Section } from '@/components/foundation/layout/page'
import { Markdown } from '@/components/foundation/ui/markdown'
import { Rich } from '@/components/foundation/ui/rich'
import { EvidenceList } from '@/components/learning/evidence/evidence-list'
import { ShowSomething } from '@/components/learning/evidence/show-something'
import { HISTORY } from '@/components/learning/progress/history-filters'
import { isNarrowed, StepHistory } from '@/components/learning/progress/step-history'
import { NoteEditor } from '@/components/learning/workbook/note-editor'
import { OwnLinks } from '@/components/learning/workbook/own-links'
import { paths } from '@/lib/foundation/paths'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/step'
import type { OwnStep } from './own-step'

/** What the learner adds to a step: evidence, a note, links; and what happened to it so far. */
export function OwnWork({ step, own }: { step: Step; own: OwnStep }) {
  const { work, review, history, asked, timeZone } = own
  // What was submitted for review is shown with the review.
  const evidence = own.evidence.filter(({ reviewId }) => reviewId === null || reviewId !== review?.id)
  return (
    <>
      <Section id="evidence" title={words.evidence()} lead={words.evidenceLead()}>
        {evidence.length < own.evidence.length ? (
          <p className="mb-2 text-sm">
            <Rich
              text={words.inReview({
                link: (text) => (
                  <a href="#review" className="text-pine underline underline-offset-3">
                    {text}
                  </a>
                ),
              })}
            />
          </p>
        ) : null}
        {evidence.length > 0 ? <EvidenceList evidence={evidence} timeZone={timeZone} /> : null}
        <ShowSomething step={step.slug} startsOpen={step.completionRule === 'evidence' && own.evidence.length === 0} />
      </Section>
      <Section id="note" title={words.notes()}>
        <NoteEditor step={step.slug} note={work.note}>
          <Markdown text={work.note.body} />
        </NoteEditor>
        <div className="mt-4 max-w-xl">
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
    </>
  )
}
