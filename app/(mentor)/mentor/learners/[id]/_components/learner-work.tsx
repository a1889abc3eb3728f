import { Section } from '@/components/foundation/layout/page'
import { EvidenceList } from '@/components/learning/evidence/evidence-list'
import { ReviewSummaryList } from '@/components/mentoring/reviews/review-summary-list'
import type { Evidence } from '@/lib/learning/evidence/data'
import { listSteps, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { ReviewSummary } from '@/lib/mentoring/reviews/review'
import * as words from '@/messages/generated/app/learner'

type LearnerWorkProps = {
  roadmap: Roadmap
  evidence: readonly Evidence[]
  reviews: readonly ReviewSummary[]
  timeZone: string
}

/** What a learner has shown: their reviews, then their evidence step by step. */
export function LearnerWork({ roadmap, evidence, reviews, timeZone }: LearnerWorkProps) {
  const shown = listSteps(roadmap)
    .map((step) => ({ step, items: evidence.filter(({ stepId }) => stepId === step.id) }))
    .filter(({ items }) => items.length > 0)
  return (
    <>
      <Section title={words.reviews()}>
        {reviews.length > 0 ? (
          <ReviewSummaryList reviews={reviews} timeZone={timeZone} />
        ) : (
          <p className="text-muted">{words.noReviews()}</p>
        )}
      </Section>
      <Section title={words.evidence()}>
        {shown.length > 0 ? (
          shown.map(({ step, items }) => (
            <div key={step.id} className="mt-6 first:mt-0">
              <h3 className="text-lg">{step.title}</h3>
              <EvidenceList evidence={items} timeZone={timeZone} />
            </div>
          ))
        ) : (
          <p className="text-muted">{words.noEvidence()}</p>
        )}
      </Section>
    </>
  )
}
