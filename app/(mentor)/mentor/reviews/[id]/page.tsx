import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LiveRefresh } from '@/components/doors/live-refresh'
import { Page, Section } from '@/components/foundation/layout/page'
import { FocusKeeper } from '@/components/mentoring/reviews/claim/focus-keeper'
import { IterationList } from '@/components/mentoring/reviews/iterations/iteration-list'
import { Thread } from '@/components/mentoring/reviews/thread'
import { ReviewDesk } from '@/components/mentoring/reviews/verdict/review-desk'
import { reviewTopic } from '@/lib/doors/live/topic'
import { paths } from '@/lib/foundation/paths'
import { getStepContent } from '@/lib/learning/roadmaps/data'
import { findLearner } from '@/lib/mentoring/learners/table/heads.data'
import { countClaims } from '@/lib/mentoring/reviews/claims/data'
import { findReviewById } from '@/lib/mentoring/reviews/data'
import { listSavedReplies } from '@/lib/mentoring/reviews/saved-replies/data'
import * as words from '@/messages/generated/app/mentor-review'
import { requireMentor } from '../../_components/require-mentor'
import { readQueue } from '../_components/read-queue'
import { ReviewHeader } from './_components/review-header'
import { ReviewRubric } from './_components/review-rubric'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { params: Promise<{ id: string }> }

export default async function ReviewPage({ params }: Props) {
  const { id } = await params
  const viewer = await requireMentor(paths.review(id))
  const review = await findReviewById(viewer, id)
  const [newest] = review?.iterations ?? []
  if (!review || !newest) notFound()
  const isOpen = review.state === 'waiting' || review.state === 'claimed'
  const [{ rubric }, learner, replies, openClaims, queue] = await Promise.all([
    getStepContent(viewer, review.step.id),
    findLearner(viewer, review.learner.id),
    listSavedReplies(viewer),
    countClaims(viewer, new Date()),
    isOpen ? null : readQueue(viewer, { state: 'waiting', limit: 1 }, new Date()),
  ])
  // What the desk needs in the browser: the work and the thread are drawn here.
  const { iterations, messages: _, ...standing } = review
  return (
    <Page>
      <LiveRefresh topics={isOpen ? [reviewTopic(id)] : [reviewTopic(id), 'queue']} />
      <ReviewHeader review={review} isLearnerVisible={learner !== null} next={queue?.reviews[0]} />
      {review.learner.isGone ? <LearnerGone /> : null}
      <FocusKeeper
        isHeld={review.canJudge}
        onBegin="#verdict-form input, #verdict-form textarea"
        onEnd="#review-status"
      />
      <ReviewDesk
        review={standing}
        iteration={{ id: newest.id, number: newest.number }}
        rubric={rubric}
        replies={replies}
        openClaims={openClaims}
        work={
          <Section title={words.work()}>
            <IterationList
              {...{ id, iterations }}
              learner={review.learner}
              asOf={review.asOf}
              isAuthor={review.isAuthor}
              state={review.state}
            />
          </Section>
        }
        rubricToRead={<ReviewRubric rubric={rubric} isOpen={isOpen} />}
        thread={
          <Section title={words.messages()}>
            <Thread {...review} />
          </Section>
        }
      />
    </Page>
  )
}

function LearnerGone() {
  return <p className="mb-6 max-w-prose text-muted">{words.learnerGone()}</p>
}
