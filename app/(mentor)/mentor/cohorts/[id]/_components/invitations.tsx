import { Section } from '@/components/foundation/layout/page'
import { Fold } from '@/components/foundation/ui/fold'
import { Pagination } from '@/components/foundation/ui/pagination'
import { InvitationList } from '@/components/mentoring/cohorts/invitations/invitation-list'
import { InviteForm } from '@/components/mentoring/cohorts/invitations/invite-form'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { toPageHref } from '@/lib/foundation/values/page-query'
import type { SentInvitation } from '@/lib/mentoring/cohorts/invitations/invitation'
import * as words from '@/messages/generated/app/cohort'
import type { CohortPlace } from './cohort-query'

type InvitationsProps = {
  cohortId: string
  invitations: readonly SentInvitation[]
  place: CohortPlace
  timeZone: string
}

const PAGE_SIZE = 50
const INVITATIONS = 'invitations'

/** Lists invitations by mail, with their outcome. */
export function Invitations({ cohortId, invitations, place, timeZone }: InvitationsProps) {
  const on = (instant: string) => formatLongDay(toDay(new Date(instant), timeZone))
  const shown = invitations.map(({ id, email, state, sentAt, expiresAt }) => {
    const when =
      state === 'waiting' ? words.sentValid({ day: on(sentAt), end: on(expiresAt) }) : words.sentOn({ day: on(sentAt) })
    return { id, email, state, when }
  })
  const waiting = shown.filter(({ state }) => state === 'waiting')
  const past = shown.filter(({ state }) => state !== 'waiting')
  const { waitingFrom = 0, pastFrom = 0 } = place.query
  return (
    <Section
      id={INVITATIONS}
      title={words.invitations()}
      aside={waiting.length > 0 ? words.waitingCount({ count: waiting.length }) : null}
    >
      <InviteForm cohortId={cohortId} />
      <div className="mt-6 space-y-4">
        {waiting.length > 0 ? (
          <div>
            <InvitationList id="waiting" cohortId={cohortId} invitations={pageFrom(waiting, waitingFrom)} />
            <InvitationPages list="waitingFrom" count={waiting.length} place={place} />
          </div>
        ) : null}
        {past.length > 0 ? (
          <Fold
            startsOpen={pastFrom > 0}
            summary={<span className="font-semibold text-pine">{words.earlier({ count: past.length })}</span>}
          >
            <InvitationList id="past" cohortId={cohortId} invitations={pageFrom(past, pastFrom)} />
            <InvitationPages list="pastFrom" count={past.length} place={place} />
          </Fold>
        ) : null}
        {shown.length === 0 ? <p className="text-muted">{words.noInvitations()}</p> : null}
      </div>
    </Section>
  )
}

/** Returns a page of a list; the first one for an offset beyond its end. */
const pageFrom = <Row,>(rows: readonly Row[], from: number): readonly Row[] =>
  rows.slice(from < rows.length ? from : 0).slice(0, PAGE_SIZE)

type InvitationPagesProps = { list: 'waitingFrom' | 'pastFrom'; count: number; place: CohortPlace }

function InvitationPages({ list, count, place }: InvitationPagesProps) {
  const asked = place.query[list] ?? 0
  const from = asked < count ? asked : 0
  const to = (start?: number) => toPageHref(place, { [list]: start }, INVITATIONS)
  return (
    <Pagination
      label={words.invitationPages()}
      first={from > 0 ? { href: to(), text: words.newestInvitations() } : null}
      next={from + PAGE_SIZE < count ? { href: to(from + PAGE_SIZE), text: words.olderInvitations() } : null}
    />
  )
}
