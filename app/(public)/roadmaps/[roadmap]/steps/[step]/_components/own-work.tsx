import { EvidenceList } from '@/components/evidence/evidence-list'
import { ShowSomething } from '@/components/evidence/show-something'
import { Section } from '@/components/layout/page'
import { HISTORY, StepHistory } from '@/components/progress/step-history'
import { SubmissionPanel } from '@/components/reviews/submission-panel'
import { Markdown } from '@/components/ui/markdown'
import { NoteEditor } from '@/components/workbook/note-editor'
import { OwnLinks } from '@/components/workbook/own-links'
import { paths } from '@/lib/paths'
import type { Step } from '@/lib/roadmaps/roadmap'
import type { OwnStep } from './own-step'

/** What the learner adds to a step: work to review, evidence, a note, links; and what happened to it so far. */
export function OwnWork({ step, own }: { step: Step; own: OwnStep }) {
  const { work, evidence, history, isNewest, review, waitingTimes, cohorts, timeZone } = own
  return (
    <div className="mt-12">
      {step.completionRule === 'review' ? (
        <SubmissionPanel stepSlug={step.slug} review={review} cohorts={cohorts} waitingTimes={waitingTimes} />
      ) : null}
      <Section id="evidence" title="Evidence" lead="Your mentors see it. It stays when you untick the step.">
        {evidence.length > 0 ? <EvidenceList evidence={evidence} timeZone={timeZone} /> : null}
        <ShowSomething step={step.slug} startsOpen={step.completionRule === 'evidence' && evidence.length === 0} />
      </Section>
      <Section id="note" title="Your note" aside="Only you read it">
        <NoteEditor step={step.slug} note={work.note}>
          <Markdown text={work.note.body} />
        </NoteEditor>
      </Section>
      <Section title="Your links" aside="Only you see them">
        <div className="max-w-xl">
          <OwnLinks step={step.slug} links={work.links} />
        </div>
      </Section>
      {history.events.length > 0 || !isNewest ? (
        <Section id={HISTORY} title="What happened">
          <StepHistory
            history={history}
            path={paths.step(step.roadmapSlug, step.slug)}
            isNewest={isNewest}
            timeZone={timeZone}
          />
        </Section>
      ) : null}
    </div>
  )
}
