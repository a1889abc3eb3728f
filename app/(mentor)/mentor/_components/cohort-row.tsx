import Link from 'next/link'
import { AddMentorForm } from '@/components/cohorts/add-mentor-form'
import { CopyLink } from '@/components/cohorts/copy-link'
import type { MentoredCohort } from '@/lib/cohorts/cohort'
import { paths } from '@/lib/paths'
import { promiseInWords } from '@/lib/reviews/when'

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

type CohortRowProps = { cohort: MentoredCohort; origin: string }

/** A cohort as its mentors run it: who is in it, what waits, and how to get in. */
export function CohortRow({ cohort, origin }: CohortRowProps) {
  const { id, name, learners, mentors, waiting, promisedHours, joinCode } = cohort
  return (
    <li className="py-6">
      <h2 className="break-words text-xl">{name}</h2>
      <p className="mt-1 flex flex-wrap gap-x-4 text-muted">
        <span>{counted(learners, 'learner')}</span>
        <span>{counted(mentors, 'mentor')}</span>
        <span>
          {waiting > 0 ? (
            <Link href={paths.reviews} className="text-pine underline underline-offset-4">
              {counted(waiting, 'review')} waiting
            </Link>
          ) : (
            'No reviews waiting'
          )}
        </span>
        <span>Review within {promiseInWords(promisedHours)}</span>
      </p>
      {learners === 0 ? (
        <p className="mt-3 max-w-prose">
          Nobody has joined yet. Send your learners the join link: they sign in, see what you will see, and join.
        </p>
      ) : null}
      <div className="mt-4 grid gap-4">
        <CopyLink id={`join-${id}`} label={`Join link of ${name}`} url={`${origin}${paths.joinCohort(joinCode)}`} />
        <AddMentorForm cohortId={id} />
      </div>
    </li>
  )
}
