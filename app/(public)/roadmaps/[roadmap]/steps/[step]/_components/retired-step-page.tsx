import { Page, PageHeader, Section } from '@/components/foundation/layout/page'
import { Content } from '@/components/foundation/ui/content'
import { Markdown } from '@/components/foundation/ui/markdown'
import { EvidenceList } from '@/components/learning/evidence/evidence-list'
import { HISTORY } from '@/components/learning/progress/history-filters'
import { isNarrowed, StepHistory } from '@/components/learning/progress/step-history'
import { StepLinks } from '@/components/learning/roadmaps/step-links'
import { ReviewBadge } from '@/components/mentoring/reviews/review-badge'
import { ReviewRecord } from '@/components/mentoring/reviews/review-record'
import { isSignedIn, type Viewer, type Visitor } from '@/lib/doors/auth/viewer'
import { paths } from '@/lib/foundation/paths'
import { listEvidence } from '@/lib/learning/evidence/data'
import { listStepEvents } from '@/lib/learning/progress/data'
import type { StepHistoryQuery } from '@/lib/learning/progress/schema'
import type { RetiredStepDetails } from '@/lib/learning/roadmaps/retired.data'
import { getStepWork } from '@/lib/learning/workbook/data'
import { findReviewOfStep } from '@/lib/mentoring/reviews/data'
import * as words from '@/messages/generated/app/step'

type Props = {
  who: Visitor
  step: RetiredStepDetails
  roadmapSlug: string
  /** Which part of the history is shown. */
  asked: StepHistoryQuery
}

/** A step that the roadmap no longer has: where its matter went, and what the learner did on it. */
export function RetiredStepPage({ who, step, roadmapSlug, asked }: Props) {
  return (
    <Page width="text">
      <PageHeader
        title={<Content>{step.title}</Content>}
        lead={<Content>{step.summary}</Content>}
        eyebrow={words.retired()}
      />
      {step.successors.length > 0 ? (
        <Section title={words.successors()}>
          <StepLinks steps={step.successors} />
        </Section>
      ) : (
        <p>{words.noSuccessor()}</p>
      )}
      {isSignedIn(who) ? (
        <OwnHistory viewer={who} stepId={step.id} path={paths.step(roadmapSlug, step.slug)} asked={asked} />
      ) : null}
    </Page>
  )
}

type HistoryProps = { viewer: Viewer; stepId: string; path: string; asked: StepHistoryQuery }

async function OwnHistory({ viewer, stepId, path, asked }: HistoryProps) {
  const [history, evidence, review, work] = await Promise.all([
    listStepEvents(viewer, viewer.id, stepId, asked),
    listEvidence(viewer, viewer.id, stepId),
    findReviewOfStep(viewer, stepId),
    getStepWork(viewer, stepId),
  ])
  const { timeZone } = viewer
  return (
    <>
      {history.events.length > 0 || isNarrowed(asked) ? (
        <Section id={HISTORY} title={words.history()}>
          <StepHistory history={history} path={path} asked={asked} timeZone={timeZone} />
        </Section>
      ) : null}
      {review ? (
        <Section id="review" title={words.review()} aside={<ReviewBadge state={review.state} />}>
          <ReviewRecord review={review} />
        </Section>
      ) : null}
      {evidence.length > 0 ? (
        <Section title={words.evidence()}>
          <EvidenceList evidence={evidence} timeZone={timeZone} />
        </Section>
      ) : null}
      {work.note.body ? (
        <Section title={words.note()} aside={words.onlyYouIt()}>
          <Markdown text={work.note.body} />
        </Section>
      ) : null}
    </>
  )
}
