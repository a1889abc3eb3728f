import type { ReactNode } from 'react'
import { Badge } from '@/components/foundation/ui/badge'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { formatList } from '@/lib/foundation/messages/format'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { CohortTerms, MyCohort } from '@/lib/mentoring/cohorts/cohort'
import { deadlineInWords, goalInWords, type NamedRoadmap } from '@/lib/mentoring/cohorts/goal'
import { promiseInWords, weekInWords } from '@/lib/mentoring/cohorts/promise'
import type { LearnerSchedule } from '@/lib/mentoring/cohorts/schedule/schedule'
import * as words from '@/messages/generated/mentoring/cohort-terms'
import { movedForYou } from '@/messages/generated/mentoring/schedule'

type CohortTermsProps = {
  /** Without mentors' names for people who may not read them. */
  cohort: MyCohort & CohortTerms & { readonly mentors: readonly string[] | null }
  /** The viewer's own dates in it, once they have joined. */
  own?: Pick<LearnerSchedule, 'startsOn' | 'modules' | 'dueOn' | 'isDueOwn'>
  /** The one that the cohort follows. */
  roadmap: NamedRoadmap
  /** The instance has more than one roadmap. */
  hasSeveral: boolean
}

/** List of what a cohort promises its learners, and what it requires of them. */
export function CohortTermsList({ cohort, own, roadmap, hasSeveral }: CohortTermsProps) {
  const { promisedHours, week, goal, deadline, weeklyHours, startsOn, mentors } = cohort
  // Without dated modules, the start is the cohort's: nothing counts from a learner's own.
  const start = own && own.modules.length > 0 ? own.startsOn : startsOn
  return (
    <dl className="border-b border-rule">
      <Term name={words.promise()}>
        {words.reviewWithin({ promise: promiseInWords(promisedHours, week) })}
        <span className="block text-sm text-muted">{words.theyWork({ week: weekInWords(week) })}</span>
      </Term>
      {hasSeveral ? (
        <Term name={words.roadmap()}>
          <span lang={contentLang()}>{roadmap.title}</span>
        </Term>
      ) : null}
      <Term name={words.goal()}>{goalInWords(goal, roadmap)}</Term>
      <Term name={words.deadline()}>
        {deadlineInWords(own ? (own.dueOn === null ? null : { on: own.dueOn }) : deadline)}
        {own?.isDueOwn ? (
          <>
            {' '}
            <Badge tone="good">{movedForYou()}</Badge>
          </>
        ) : null}
      </Term>
      <Term name={words.pace()}>
        {weeklyHours === null ? words.ownPace() : words.weeklyHours({ hours: weeklyHours })}
      </Term>
      {start ? <Term name={words.start()}>{formatLongDay(start)}</Term> : null}
      {mentors ? (
        <Term name={words.mentors({ count: mentors.length })}>
          {mentors.length > 0 ? formatList(mentors) : words.noMentors()}
        </Term>
      ) : null}
    </dl>
  )
}

function Term({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 border-t border-rule py-2.5 sm:grid-cols-[6rem_1fr]">
      <dt className="text-sm text-muted sm:pt-0.5">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  )
}
