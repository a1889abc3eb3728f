import { Section } from '@/components/foundation/layout/page'
import { JoinLink } from '@/components/mentoring/cohorts/join-link'
import { OpenSignUp } from '@/components/mentoring/cohorts/open-sign-up'
import { siteOrigin } from '@/lib/foundation/env'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { CohortDetail } from '@/lib/mentoring/cohorts/cohort'
import * as words from '@/messages/generated/app/cohort'

type JoinSectionProps = {
  cohort: CohortDetail
  timeZone: string
  /** Everyone can sign up on this instance. */
  isSignUpOpen: boolean
}

/** Shows the link by which learners join. */
export function JoinSection({ cohort, timeZone, isSignUpOpen }: JoinSectionProps) {
  const { id, name, joinCode, joinCodeExpires, opensSignUp } = cohort
  const day = joinCodeExpires ? formatLongDay(toDay(new Date(joinCodeExpires), timeZone)) : null
  return (
    <Section title={words.joinLink()} lead={words.joinLinkLead()}>
      <JoinLink
        cohort={{ id, name }}
        url={joinCode ? `${siteOrigin()}${paths.joinCohort(joinCode)}` : null}
        validity={validity(joinCode !== null, day)}
      />
      {isSignUpOpen ? null : (
        <div className="mt-4">
          <OpenSignUp cohortId={id} isOn={opensSignUp} />
        </div>
      )}
    </Section>
  )
}

function validity(isValid: boolean, day: string | null): string {
  if (isValid) return day ? words.validUntil({ day }) : words.validUntilRevoked()
  return day ? words.linkExpired({ day }) : words.noLink()
}
