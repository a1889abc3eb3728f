import type { ReactNode } from 'react'
import { Link } from '@/components/foundation/ui/link'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { CohortDetail } from '@/lib/mentoring/cohorts/cohort'
import { goalAndDeadlineInWords, type NamedRoadmap } from '@/lib/mentoring/cohorts/goal'
import { promiseInWords, weekInWords } from '@/lib/mentoring/cohorts/promise'
import type { OnTime } from '@/lib/mentoring/learners/stats/deadline.data'
import * as words from '@/messages/generated/app/cohort'
import { DateReached } from './date-reached'

type CohortFactsProps = {
  cohort: CohortDetail
  roadmap: NamedRoadmap
  /** The instance has more than one roadmap. */
  hasSeveral: boolean
  /** Null where the goal has no common date. */
  onTime: OnTime | null
}

/** Shows a cohort at a glance. */
export function CohortFacts({ cohort, roadmap, hasSeveral, onTime }: CohortFactsProps) {
  const { id, learners, waiting, promisedHours, week, startsOn, weeklyHours } = cohort
  return (
    <dl className="border-b border-rule">
      <Fact term={words.learners()}>
        <FactLink href={`${paths.learners}?cohort=${id}`}>{words.learnerCount({ count: learners })}</FactLink>
      </Fact>
      <Fact term={words.waiting()}>
        {waiting === 0 ? (
          words.reviewCount({ count: 0 })
        ) : (
          <FactLink href={`${paths.reviews}?cohort=${id}`}>{words.reviewCount({ count: waiting })}</FactLink>
        )}
      </Fact>
      <Fact term={words.promise()}>
        {words.reviewWithin({ promise: promiseInWords(promisedHours, week) })}
        <span className="block text-sm text-muted">{weekInWords(week)}</span>
      </Fact>
      {hasSeveral ? (
        <Fact term={words.roadmap()}>
          <span lang={contentLang()}>{roadmap.title}</span>
        </Fact>
      ) : null}
      <Fact term={words.goal()}>
        {goalAndDeadlineInWords(cohort, roadmap)}
        {onTime ? <DateReached {...onTime} /> : null}
      </Fact>
      <Fact term={words.pace()}>
        {weeklyHours === null ? words.ownPace() : words.weeklyHours({ hours: weeklyHours })}
      </Fact>
      {startsOn ? <Fact term={words.start()}>{formatLongDay(startsOn)}</Fact> : null}
    </dl>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 border-t border-rule py-2.5 sm:grid-cols-[8rem_1fr]">
      <dt className="text-sm text-muted sm:pt-0.5">{term}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  )
}

function FactLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="-my-2.5 inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4"
    >
      {children}
    </Link>
  )
}
