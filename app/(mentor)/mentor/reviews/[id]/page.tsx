import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page, Section } from '@/components/foundation/layout/page'
import { FocusKeeper } from '@/components/mentoring/reviews/claim/focus-keeper'
import { CorrectionFold } from '@/components/mentoring/reviews/corrections/correction-fold'
import { AttemptPages } from '@/components/mentoring/reviews/iterations/attempt-pages'
import { IterationList } from '@/components/mentoring/reviews/iterations/iteration-list'
import { ReviewChecks } from '@/components/mentoring/reviews/iterations/review-checks'
import { MESSAGES, WORK } from '@/components/mentoring/reviews/record-sections'
import { Thread } from '@/components/mentoring/reviews/thread'
import { ReviewDesk } from '@/components/mentoring/reviews/verdict/review-desk'
import { DrawnFor } from '@/components/platform/drawn-for'
import { LiveRefresh } from '@/components/platform/live-refresh'
import { paths } from '@/lib/foundation/paths'
import { listCheckRuns } from '@/lib/learning/checks/data'
import { getStepContent } from '@/lib/learning/roadmaps/data'
import { isLearnerVisible } from '@/lib/mentoring/learners/table/heads.data'
import { countClaims } from '@/lib/mentoring/reviews/claims/data'
import { findReviewById } from '@/lib/mentoring/reviews/data'
import { recordAddressSchema } from '@/lib/mentoring/reviews/schema'
import { listSameWork } from '@/lib/mentoring/reviews/submitting/same-work.data'
import { reviewTopic } from '@/lib/platform/live/topic'
import * as words from '@/messages/generated/app/mentor-review'
import { requireMentor } from '../../_components/require-mentor'
import { readQueue } from '../_components/read-queue'
import { BesideOlderWork } from './_components/beside-older-work'
import { ReviewHeader } from './_components/review-header'
import { ReviewRubric } from './_components/review-rubric'
import { SameWorkList } from './_components/same-work-list'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const [{ id }, search] = await Promise.all([params, searchParams])
  const viewer = await requireMentor(paths.review(id))
  const query = recordAddressSchema.parse(search)
  const review = await findReviewById(viewer, id, new Date(), query)
  if (!review?.newest) notFound()
  const place = { path: paths.review(id), query }
  const isOpen = review.state === 'waiting' || review.state === 'claimed'
  const { rubric, check } = await getStepContent(viewer, review.step.id)
  const [runs, hasPage, openClaims, queue, sameWork] = await Promise.all([
    check ? listCheckRuns(viewer, review.learner.id, review.step.id) : null,
    isLearnerVisible(viewer, review.learner.id),
    countClaims(viewer, new Date()),
    isOpen ? null : readQueue(viewer, { state: 'waiting', limit: 1 }, new Date()),
    listSameWork(viewer, id),
  ])
  // The fields that the desk needs in the browser: the work and the thread are rendered here.
  const { iterations, messages: _, newest, ...standing } = review
  return (
    <DrawnFor person={viewer.id}>
      <Page>
        <LiveRefresh topics={isOpen ? [reviewTopic(id)] : [reviewTopic(id), 'queue']} />
        <ReviewHeader review={review} isLearnerVisible={hasPage} next={queue?.reviews[0]} />
        {review.learner.isGone ? <LearnerGone /> : null}
        <FocusKeeper isHeld={review.canJudge} onBegin={`#${WORK}`} onEnd="#review-status" />
        <ReviewDesk
          review={standing}
          iteration={newest}
          rubric={rubric}
          openClaims={openClaims}
          aboutForm={iterations[0]?.id === newest.id ? null : <BesideOlderWork number={newest.number} place={place} />}
          work={
            <>
              <Section id={WORK} title={words.work()} takesFocus>
                <SameWorkList all={sameWork} timeZone={viewer.timeZone} />
                <IterationList
                  {...{ id, iterations, newest, place }}
                  section={WORK}
                  learner={review.learner}
                  asOf={review.asOf}
                  isAuthor={review.isAuthor}
                  state={review.state}
                />
                {review.canCorrect && iterations[0]?.verdict ? (
                  <CorrectionFold
                    reviewId={id}
                    verdictId={iterations[0].verdict.id}
                    learnerName={review.learner.name}
                  />
                ) : null}
                <AttemptPages {...{ review, place }} section={WORK} />
              </Section>
              {runs && !review.learner.isGone ? (
                <ReviewChecks
                  runs={runs}
                  attempt={iterations.find((one) => one.id === newest.id)}
                  learnerName={review.learner.name}
                  timeZone={review.asOf.timeZone}
                />
              ) : null}
            </>
          }
          rubricToRead={<ReviewRubric rubric={rubric} isOpen={isOpen} />}
          thread={
            <Section id={MESSAGES} title={words.messages()}>
              <Thread {...{ review, place }} />
            </Section>
          }
        />
      </Page>
    </DrawnFor>
  )
}

function LearnerGone() {
  return <p className="mb-6 max-w-prose text-muted">{words.learnerGone()}</p>
}
