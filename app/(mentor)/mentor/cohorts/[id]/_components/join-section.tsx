import { Section } from '@/components/foundation/layout/page'
import { JoinLink } from '@/components/mentoring/cohorts/join-link'
import { siteOrigin } from '@/lib/foundation/env'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { CohortDetail } from '@/lib/mentoring/cohorts/cohort'

type JoinSectionProps = { cohort: CohortDetail; timeZone: string }

/** How learners get in by themselves. */
export function JoinSection({ cohort, timeZone }: JoinSectionProps) {
  const { id, name, joinCode, joinCodeExpires } = cohort
  const day = joinCodeExpires ? formatLongDay(toDay(new Date(joinCodeExpires), timeZone)) : null
  return (
    <Section
      title="Join link"
      lead="Anyone with this link can join after signing in and reading what mentors will see."
    >
      <JoinLink
        cohort={{ id, name }}
        url={joinCode ? `${siteOrigin()}${paths.joinCohort(joinCode)}` : null}
        validity={validity(joinCode !== null, day)}
      />
    </Section>
  )
}

function validity(isValid: boolean, day: string | null): string {
  if (isValid) return day ? `Valid until ${day}.` : 'Valid until you renew or revoke it.'
  return day ? `The last link expired on ${day}. It no longer works.` : 'There is no active join link.'
}
