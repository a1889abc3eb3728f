import Link from 'next/link'
import { PageHeader } from '@/components/layout/page'
import { ClaimButtons } from '@/components/reviews/claim-buttons'
import { DueTime } from '@/components/reviews/due-time'
import { ReviewBadge } from '@/components/reviews/review-badge'
import { paths } from '@/lib/paths'
import type { ReviewDetail } from '@/lib/reviews/review'
import { agoInWords } from '@/lib/reviews/when'

const link = 'inline-flex min-h-11 items-center text-pine underline underline-offset-4'

type ReviewHeaderProps = { review: ReviewDetail; isLearnerVisible: boolean }

/** Whose work it is, where it stands, and what can be done now. */
export function ReviewHeader({ review, isLearnerVisible }: ReviewHeaderProps) {
  const { id, version, state, step, learner, cohort, dueAt, canClaim, canRelease, asOf } = review
  const isOpen = state === 'waiting' || state === 'claimed'
  return (
    <>
      <PageHeader
        eyebrow={
          <Link href={paths.reviews} className={link}>
            Reviews
          </Link>
        }
        title={step.title}
        actions={<ClaimButtons id={id} version={version} canClaim={canClaim} canRelease={canRelease} />}
      />
      <div className="mb-10 flex flex-wrap items-center gap-x-5 border-y border-rule py-1">
        {isLearnerVisible ? (
          <Link href={paths.learner(learner.id)} className={link}>
            {learner.name}
          </Link>
        ) : (
          <span>{learner.name}</span>
        )}
        <span className="text-muted">{cohort.name}</span>
        <ReviewBadge state={state} />
        {isOpen ? <DueTime dueAt={dueAt} now={asOf.now} /> : null}
        <ClaimNote review={review} />
        <Link href={paths.step(step.roadmapSlug, step.slug)} className={link}>
          Read the brief
        </Link>
      </div>
    </>
  )
}

function ClaimNote({ review }: { review: ReviewDetail }) {
  const { claim, canClaim, isAuthor, asOf } = review
  if (isAuthor) return <span className="text-muted">Your own work: somebody else reviews it</span>
  if (!claim) return null
  const since = agoInWords(claim.at, asOf.now)
  if (claim.isMine) return <span className="text-muted">You claimed it {since}</span>
  return (
    <span className="text-muted">
      {claim.name} claimed it {since}
      {canClaim && claim.hasLapsed ? '; you can take it over' : ''}
    </span>
  )
}
