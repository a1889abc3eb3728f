import { Section } from '@/components/foundation/layout/page'
import { Pagination } from '@/components/foundation/ui/pagination'
import { RecentRunList } from '@/components/learning/checks/recent-run-list'
import { EvidenceList } from '@/components/learning/evidence/evidence-list'
import { EVIDENCE, EvidencePagination } from '@/components/learning/evidence/paged-evidence'
import { ReviewSummaryList } from '@/components/mentoring/reviews/review-summary-list'
import { toPageHref } from '@/lib/foundation/values/page-query'
import { listSteps } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/learner'
import * as reviewWords from '@/messages/generated/mentoring/review'
import type { LearnerFacts } from './learner-facts'

type LearnerWorkProps = Pick<LearnerFacts, 'roadmap' | 'evidence' | 'runs' | 'reviews' | 'place' | 'timeZone'>

/** Shows a learner's work: a page of their reviews, then a page of their evidence by step, and their newest runs. */
export function LearnerWork({ roadmap, evidence: page, runs, reviews, place, timeZone }: LearnerWorkProps) {
  const { evidence, evidenceBefore } = page
  const isNewest = place.query.evidenceBefore === undefined
  const shown = listSteps(roadmap)
    .map((step) => ({ step, items: evidence.filter(({ stepId }) => stepId === step.id) }))
    .filter(({ items }) => items.length > 0)
  return (
    <>
      <LearnerReviews {...{ reviews, place, timeZone }} />
      <Section id={EVIDENCE} title={words.evidence()}>
        {shown.map(({ step, items }) => (
          <div key={step.id} className="mt-6 first:mt-0">
            <h3 className="text-lg">{step.title}</h3>
            <EvidenceList evidence={items} timeZone={timeZone} isPart={evidenceBefore !== null || !isNewest} />
          </div>
        ))}
        {shown.length === 0 && isNewest ? <p className="text-muted">{words.noEvidence()}</p> : null}
        <EvidencePagination {...{ page, place }} />
      </Section>
      <LearnerRuns {...{ roadmap, runs, timeZone }} />
    </>
  )
}

function LearnerRuns({ roadmap, runs, timeZone }: Pick<LearnerWorkProps, 'roadmap' | 'runs' | 'timeZone'>) {
  const titles = new Map(listSteps(roadmap).map(({ id, title }) => [id, title]))
  const titled = runs.flatMap((run) => {
    const stepTitle = titles.get(run.stepId)
    return stepTitle === undefined ? [] : [{ run, stepTitle }]
  })
  if (titled.length === 0) return null
  return (
    <Section title={words.checkRuns()}>
      <RecentRunList runs={titled} timeZone={timeZone} />
    </Section>
  )
}

/** Id of the section, the target of the links to its other pages. */
const REVIEWS = 'reviews'

function LearnerReviews({ reviews: page, place, timeZone }: Pick<LearnerWorkProps, 'reviews' | 'place' | 'timeZone'>) {
  const { reviews, reviewsBefore } = page
  const isNewest = place.query.reviewsBefore === undefined
  const to = (before?: string) => toPageHref(place, { reviewsBefore: before }, REVIEWS)
  return (
    <Section id={REVIEWS} title={words.reviews()}>
      {reviews.length > 0 ? <ReviewSummaryList reviews={reviews} timeZone={timeZone} /> : null}
      {reviews.length === 0 && isNewest ? <p className="text-muted">{words.noReviews()}</p> : null}
      <Pagination
        label={reviewWords.reviewPages()}
        first={isNewest ? null : { href: to(), text: reviewWords.showNewestReviews() }}
        next={reviewsBefore === null ? null : { href: to(reviewsBefore), text: reviewWords.showOlderReviews() }}
      />
    </Section>
  )
}
