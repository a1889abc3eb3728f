import { Section } from '@/components/foundation/layout/page'
import { InvitationList } from '@/components/mentoring/cohorts/invitation-list'
import { InviteForm } from '@/components/mentoring/cohorts/invite-form'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { SentInvitation } from '@/lib/mentoring/cohorts/invitations/invitation'
import * as words from '@/messages/generated/app/cohort'

type InvitationsProps = { cohortId: string; invitations: readonly SentInvitation[]; timeZone: string }

/** Invitations by mail, with what became of them. */
export function Invitations({ cohortId, invitations, timeZone }: InvitationsProps) {
  const on = (instant: string) => formatLongDay(toDay(new Date(instant), timeZone))
  const shown = invitations.map(({ id, email, state, sentAt, expiresAt }) => {
    const when =
      state === 'waiting' ? words.sentValid({ day: on(sentAt), end: on(expiresAt) }) : words.sentOn({ day: on(sentAt) })
    return { id, email, state, when }
  })
  const waiting = shown.filter(({ state }) => state === 'waiting')
  const past = shown.filter(({ state }) => state !== 'waiting')
  return (
    <Section
      title={words.invitations()}
      aside={waiting.length > 0 ? words.waitingCount({ count: waiting.length }) : null}
    >
      <InviteForm cohortId={cohortId} />
      <div className="mt-6 space-y-4">
        {waiting.length > 0 ? <InvitationList id="waiting" cohortId={cohortId} invitations={waiting} /> : null}
        {past.length > 0 ? (
          <details>
            <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-pine">
              {words.earlier({ count: past.length })}
            </summary>
            <InvitationList id="past" cohortId={cohortId} invitations={past} />
          </details>
        ) : null}
        {shown.length === 0 ? <p className="text-muted">{words.noInvitations()}</p> : null}
      </div>
    </Section>
  )
}
