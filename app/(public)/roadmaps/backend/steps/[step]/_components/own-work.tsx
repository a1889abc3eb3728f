import { EvidenceForm } from '@/components/evidence/evidence-form'
import { EvidenceList } from '@/components/evidence/evidence-list'
import { Section } from '@/components/layout/page'
import { StepHistory } from '@/components/progress/step-history'
import { Markdown } from '@/components/ui/markdown'
import { NoteEditor } from '@/components/workbook/note-editor'
import { OwnLinks } from '@/components/workbook/own-links'
import type { Viewer } from '@/lib/auth/viewer'
import { listEvidence } from '@/lib/evidence/data'
import { listEvents } from '@/lib/progress/data'
import type { Step } from '@/lib/roadmaps/roadmap'
import { getStepWork } from '@/lib/workbook/data'

/** What the learner adds to a step: evidence, a note, links; and what happened to it so far. */
export async function OwnWork({ viewer, step }: { viewer: Viewer; step: Step }) {
  const [work, evidence, events] = await Promise.all([
    getStepWork(viewer, step.id),
    listEvidence(viewer, viewer.id, step.id),
    listEvents(viewer, viewer.id, { stepId: step.id }),
  ])
  const { timeZone } = viewer
  return (
    <div className="mt-12">
      <Section id="evidence" title="Evidence" lead="Your mentors see it. It stays when you untick the step.">
        {evidence.length > 0 ? <EvidenceList evidence={evidence} timeZone={timeZone} /> : null}
        <div className="mt-4 max-w-xl">
          <EvidenceForm step={step.slug} />
        </div>
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
      {events.length > 0 ? (
        <Section title="What happened">
          <StepHistory events={events} timeZone={timeZone} />
        </Section>
      ) : null}
    </div>
  )
}
