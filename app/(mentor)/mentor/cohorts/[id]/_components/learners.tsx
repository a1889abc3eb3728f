import { Section } from '@/components/foundation/layout/page'
import { Button } from '@/components/foundation/ui/button'
import { Input } from '@/components/foundation/ui/field'
import { HiddenFields } from '@/components/foundation/ui/hidden-fields'
import { Link } from '@/components/foundation/ui/link'
import { RemoveLearner } from '@/components/mentoring/cohorts/remove-learner'
import { paths } from '@/lib/foundation/paths'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { CohortDetail } from '@/lib/mentoring/cohorts/cohort'
import type { CohortLearner } from '@/lib/mentoring/cohorts/members/data'
import * as words from '@/messages/generated/app/cohort'
import type { CohortPlace } from './cohort-query'

type LearnersProps = { cohort: CohortDetail; learners: readonly CohortLearner[]; place: CohortPlace }

/** Lists the newest learners, or those searched for; the whole table has a page of its own. */
export function Learners({ cohort, learners, place }: LearnersProps) {
  const { q: asked = '', ...others } = place.query
  return (
    <Section
      id="learners"
      title={words.learners()}
      lead={asked ? words.learnersFound({ name: asked }) : cohort.learners > 20 ? words.newestLearners() : undefined}
      aside={
        cohort.learners === 0 ? null : (
          <Link
            href={`${paths.learners}?cohort=${cohort.id}`}
            className="inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4"
          >
            {words.seeAll({ count: cohort.learners })}
          </Link>
        )
      }
    >
      <form method="get" action={`${paths.cohortPeople(cohort.id)}#learners`} className="mb-3 flex flex-wrap gap-2">
        <HiddenFields values={others} />
        <Input
          type="search"
          name="q"
          aria-label={words.partOfName()}
          placeholder={words.partOfName()}
          maxLength={80}
          defaultValue={asked}
          className="min-w-0 flex-1 basis-48"
        />
        <Button type="submit" look="secondary">
          {words.find()}
        </Button>
      </form>
      {learners.length > 0 ? (
        <ul className="divide-y divide-rule border-y border-rule">
          {learners.map((learner) => (
            <li key={learner.id} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
              <span className="min-w-0">
                <Link
                  href={paths.learner(learner.id)}
                  className="inline-flex min-h-11 min-w-11 items-center font-medium break-words text-pine underline-offset-4 hover:underline"
                >
                  {learner.name}
                </Link>{' '}
                <span className="text-sm text-muted">{words.joinedOn({ day: formatLongDay(learner.joinedOn) })}</span>
              </span>
              <RemoveLearner cohort={{ id: cohort.id, name: cohort.name }} learner={learner} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-muted">{asked ? words.noneFound() : words.noLearners()}</p>
      )}
    </Section>
  )
}
