import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page, Section } from '@/components/layout/page'
import { IterationList } from '@/components/reviews/iteration-list'
import { Thread } from '@/components/reviews/thread'
import { VerdictForm } from '@/components/reviews/verdict-form'
import { requireViewer } from '@/lib/auth/session'
import { findLearner } from '@/lib/cohorts/data'
import { paths } from '@/lib/paths'
import { findReviewById } from '@/lib/reviews/data'
import { getStepContent } from '@/lib/roadmaps/data'
import { ReviewHeader } from './_components/review-header'
import { ReviewRubric } from './_components/review-rubric'

export const metadata: Metadata = { title: 'Review' }

type Props = { params: Promise<{ id: string }> }

export default async function ReviewPage({ params }: Props) {
  const { id } = await params
  const viewer = await requireViewer(paths.review(id))
  const review = await findReviewById(viewer, id)
  if (!review) notFound()
  const [{ rubric }, learner] = await Promise.all([
    getStepContent(viewer, review.step.id),
    findLearner(viewer, review.learner.id),
  ])
  const [newest] = review.iterations
  return (
    <Page>
      <ReviewHeader review={review} isLearnerVisible={learner !== null} />
      <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <Section title="Work">
          <IterationList iterations={review.iterations} asOf={review.asOf} />
        </Section>
        <div className="min-w-0">
          <ReviewRubric rubric={rubric} isOpen={!review.canJudge} />
          <Section title="Messages">
            <Thread id={review.id} messages={review.messages} asOf={review.asOf} />
          </Section>
        </div>
      </div>
      {review.canJudge && newest ? (
        <Section title={`Your verdict on iteration ${newest.number}`}>
          <VerdictForm reviewId={review.id} iterationId={newest.id} rubric={rubric} />
        </Section>
      ) : null}
    </Page>
  )
}
