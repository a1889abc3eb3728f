import { Page, PageHeader, Section } from '@/components/foundation/layout/page'
import { Content } from '@/components/foundation/ui/content'
import { markdownList } from '@/components/foundation/ui/markdown'
import { EVIDENCE, PagedEvidence } from '@/components/learning/evidence/paged-evidence'
import { HISTORY } from '@/components/learning/progress/history-filters'
import { isNarrowed, StepHistory } from '@/components/learning/progress/step-history'
import { StepLinks } from '@/components/learning/roadmaps/step/step-links'
import { REVIEW } from '@/components/mentoring/reviews/record-sections'
import { ReviewBadge } from '@/components/mentoring/reviews/review-badge'
import { ReviewRecord } from '@/components/mentoring/reviews/review-record'
import { DrawnFor } from '@/components/platform/drawn-for'
import { paths } from '@/lib/foundation/paths'
import { listEvidence } from '@/lib/learning/evidence/data'
import { listStepEvents } from '@/lib/learning/progress/data'
import type { RetiredStepDetails } from '@/lib/learning/roadmaps/retired.data'
import { getStepWork } from '@/lib/learning/workbook/data'
import { findReviewOfStep } from '@/lib/mentoring/reviews/data'
import { isSignedIn, type Viewer, type Visitor } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/app/step'
import type { StepQuery } from './step-query'

type Props = {
  who: Visitor
  step: RetiredStepDetails
  roadmapSlug: string
  /** Pages of the lists to show. */
  query: StepQuery
}

/** Page of a retired step: its replacements, and the learner's history. */
export function RetiredStepPage({ who, step, roadmapSlug, query }: Props) {
  return (
    <DrawnFor person={who.id}>
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
          <OwnHistory viewer={who} stepId={step.id} path={paths.step(roadmapSlug, step.slug)} query={query} />
        ) : null}
      </Page>
    </DrawnFor>
  )
}

type HistoryProps = { viewer: Viewer; stepId: string; path: string; query: StepQuery }

async function OwnHistory({ viewer, stepId, path, query }: HistoryProps) {
  const { evidenceBefore } = query
  const [history, evidence, review, work] = await Promise.all([
    listStepEvents(viewer, viewer.id, stepId, query),
    listEvidence(viewer, viewer.id, { of: stepId, evidenceBefore }),
    findReviewOfStep(viewer, stepId, new Date(), query),
    getStepWork(viewer, stepId),
  ])
  const { timeZone } = viewer
  const place = { path, query }
  const [note] = markdownList([work.note.body])
  return (
    <>
      {history.events.length > 0 || isNarrowed(query) ? (
        <Section id={HISTORY} title={words.history()}>
          <StepHistory {...{ history, place, timeZone }} />
        </Section>
      ) : null}
      {review ? (
        <Section id={REVIEW} title={words.review()} aside={<ReviewBadge state={review.state} />}>
          <ReviewRecord {...{ review, place }} />
        </Section>
      ) : null}
      {evidence.evidence.length > 0 || evidenceBefore !== undefined ? (
        <Section id={EVIDENCE} title={words.evidence()}>
          <PagedEvidence page={evidence} {...{ place, timeZone }} />
        </Section>
      ) : null}
      {work.note.body ? (
        <Section title={words.note()} aside={words.onlyYouIt()}>
          {note}
        </Section>
      ) : null}
    </>
  )
}
