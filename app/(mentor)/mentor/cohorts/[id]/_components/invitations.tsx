import { Section } from '@/components/foundation/layout/page'
import { Pagination } from '@/components/foundation/ui/pagination'
import { InvitationList } from '@/components/mentoring/cohorts/invitation-list'
import { InviteForm } from '@/components/mentoring/cohorts/invite-form'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { withQuery } from '@/lib/foundation/values/with-query'
import type { SentInvitation } from '@/lib/mentoring/cohorts/invitations/invitation'
import * as words from '@/messages/generated/app/cohort'

type InvitationsProps = {
  cohortId: string
  invitations: readonly SentInvitation[]
  /** How many of each kind come before those that are shown. */
  from: number
  timeZone: string
}

/** How many of each kind show at a time. */
const SHOWN = 50
const INVITATIONS = 'invitations'

/** Invitations by mail, with what became of them. */
export function Invitations({ cohortId, invitations, from, timeZone }: InvitationsProps) {
  const on = (instant: string) => formatLongDay(toDay(new Date(instant), timeZone))
  const shown = invitations.map(({ id, email, state, sentAt, expiresAt }) => {
    const when =
      state === 'waiting' ? words.sentValid({ day: on(sentAt), end: on(expiresAt) }) : words.sentOn({ day: on(sentAt) })
    return { id, email, state, when }
  })
  const waiting = shown.filter(({ state }) => state === 'waiting')
  const past = shown.filter(({ state }) => state !== 'waiting')
  const part = (some: typeof shown) => some.slice(from, from + SHOWN)
  const to = (start: number) =>
    `${withQuery(paths.cohort(cohortId), { from: start > 0 ? String(start) : undefined })}#${INVITATIONS}`
  const hasMore = Math.max(waiting.length, past.length) > from + SHOWN
  return (
    <Section
      id={INVITATIONS}
      title={words.invitations()}
      aside={waiting.length > 0 ? words.waitingCount({ count: waiting.length }) : null}
    >
      <InviteForm cohortId={cohortId} />
      <div className="mt-6 space-y-4">
        {part(waiting).length > 0 ? (
          <InvitationList id="waiting" cohortId={cohortId} invitations={part(waiting)} />
        ) : null}
        {part(past).length > 0 ? (
          <details>
            <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-pine">
              {words.earlier({ count: past.length })}
            </summary>
            <InvitationList id="past" cohortId={cohortId} invitations={part(past)} />
          </details>
        ) : null}
        <Pagination
          label={words.invitations()}
          first={from > 0 ? { href: to(0), text: words.newestInvitations() } : null}
          next={hasMore ? { href: to(from + SHOWN), text: words.olderInvitations() } : null}
        />
        {shown.length === 0 ? <p className="text-muted">{words.noInvitations()}</p> : null}
      </div>
    </Section>
  )
}
