import { PageHeader } from '@/components/foundation/layout/page'
import { Badge } from '@/components/foundation/ui/badge'
import { Link } from '@/components/foundation/ui/link'
import { MessageLearner } from '@/components/mentoring/messages/message-learner'
import { formatList } from '@/lib/foundation/messages/format'
import { paths } from '@/lib/foundation/paths'
import { formatSince, toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import * as words from '@/messages/generated/app/learner'
import * as flagged from '@/messages/generated/mentoring/flags'
import type { LearnerFacts } from './learner-facts'

type LearnerHeaderProps = Pick<
  LearnerFacts,
  'mentee' | 'roadmap' | 'roadmaps' | 'track' | 'lastLearningDay' | 'flags' | 'now' | 'mentoredIds'
>

const flagWords = { late: flagged.late, behind: flagged.behind, gone: flagged.gone } as const

/** Shows the learner's name, track and cohorts and, if flagged, why they may need attention. */
export function LearnerHeader({
  mentee,
  roadmap,
  roadmaps,
  track,
  lastLearningDay,
  flags,
  now,
  mentoredIds,
}: LearnerHeaderProps) {
  const { id, name } = mentee
  const writable = mentee.cohorts.filter((cohort) => mentoredIds.includes(cohort.id))
  const cohorts = mentee.cohorts.map((cohort) => cohort.name)
  const last = lastLearningDay
    ? words.lastActive({ day: formatSince(lastLearningDay, toDay(now, mentee.timeZone)) })
    : words.neverActive()
  return (
    <>
      <PageHeader
        eyebrow={
          <Link
            href={paths.learners}
            className="no-print inline-flex min-h-11 min-w-11 items-center text-pine underline"
          >
            {words.learners()}
          </Link>
        }
        title={<span className="break-words">{name}</span>}
        lead={[formatList(cohorts), roadmaps.hasSeveral ? roadmap.title : '', track ?? words.noPlan(), last]
          .filter(Boolean)
          .join(' · ')}
        actions={
          writable.length > 0 ? <MessageLearner learner={{ id, name }} cohorts={writable} look="primary" /> : null
        }
      />
      {flags.map(({ kind, since, reason, cohortName }) => (
        <p key={cohortName} className="mb-4 border-l-4 border-ember bg-sunk px-4 py-3">
          <Badge tone="attention">{flagWords[kind]()}</Badge> {reason}{' '}
          <span className="text-sm text-muted">
            {cohorts.length > 1
              ? words.flaggedIn({ cohort: cohortName, day: formatLongDay(since) })
              : words.flaggedSince({ day: formatLongDay(since) })}
          </span>
        </p>
      ))}
    </>
  )
}
