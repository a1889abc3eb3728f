import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/foundation/layout/empty-state'
import { PageHeader, Section } from '@/components/foundation/layout/page'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { listPersonInvitations } from '@/lib/people/accounts/invitations/data'
import { invitationsQuerySchema } from '@/lib/people/accounts/invitations/schema'
import { canAdminister } from '@/lib/people/accounts/policy'
import { requireViewer } from '@/lib/platform/auth/session'
import * as words from '@/messages/generated/app/admin-invitations'
import { ListPages } from '../../_components/list-pages'
import { InvitePersonForm } from './_components/invite-person-form'
import { PersonInvitationList } from './_components/person-invitation-list'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function InvitationsPage({ searchParams }: Props) {
  const [viewer, query] = await Promise.all([requireViewer(paths.adminInvitations), searchParams])
  // A layout is not rendered again between pages, so each page checks for itself.
  if (!canAdminister(viewer)) notFound()
  const { cursor } = invitationsQuerySchema.parse(query)
  const { invitations, nextCursor } = await listPersonInvitations(viewer, { cursor })
  const on = (instant: string) => formatLongDay(toDay(new Date(instant), viewer.timeZone))
  const shown = invitations.map(({ sentAt, expiresAt, ...invitation }) => {
    const sent = { by: invitation.by ?? words.formerMember(), day: on(sentAt) }
    const when =
      invitation.state === 'waiting' ? words.sentUntil({ ...sent, until: on(expiresAt) }) : words.sentOn(sent)
    return { ...invitation, when }
  })
  return (
    <div className="max-w-3xl">
      <PageHeader title={words.title()} lead={words.lead()} />
      <InvitePersonForm />
      <div className="mt-12">
        <Section title={words.sent()}>
          {shown.length > 0 ? (
            <PersonInvitationList invitations={shown} />
          ) : (
            <EmptyState title={words.none()}>{words.noneHint()}</EmptyState>
          )}
          <ListPages path={paths.adminInvitations} query={{}} cursor={cursor} nextCursor={nextCursor} />
        </Section>
      </div>
    </div>
  )
}
