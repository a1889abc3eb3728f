import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { AppError } from '@/lib/foundation/errors'
import { listInvitedPlaces } from '@/lib/mentoring/roster/places.data'
import { findInvitation } from '@/lib/people/accounts/invitations/data'
import { roleMeans } from '@/lib/people/accounts/invitations/person-invitation'
import { ADDRESS_HEADER } from '@/lib/platform/auth/client-address'
import { getVisitor } from '@/lib/platform/auth/session'
import { isSignedIn } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/app/invitation'
import { AcceptForm } from './_components/accept-form'
import { InvitedPlaces } from './_components/invited-places'
import { OtherAddress } from './_components/other-address'
import { WayIn } from './_components/way-in'

export const generateMetadata = (): Metadata => ({
  title: words.title(),
  robots: { index: false },
  referrer: 'same-origin',
})

type Props = { params: Promise<{ code: string }> }

export default async function InvitationPage({ params }: Props) {
  const [{ code }, who, head] = await Promise.all([params, getVisitor(), headers()])
  const invitation = await findInvitation(who, code, head.get(ADDRESS_HEADER) ?? 'unknown').catch(tooMany)
  if (invitation === 'too-many') return <TooManyCodes />
  if (!invitation) notFound()
  const { email, role, by } = invitation
  const places = await listInvitedPlaces(who, { email, role })
  return (
    <Page width="form">
      <PageHeader
        eyebrow={words.title()}
        title={<span className="break-words">{words.invites({ by, role })}</span>}
        lead={roleMeans[role]()}
      />
      <InvitedPlaces places={places} />
      {!isSignedIn(who) ? <WayIn code={code} email={email} /> : null}
      {isSignedIn(who) && who.email === email ? <AcceptForm {...{ code, role }} /> : null}
      {isSignedIn(who) && who.email !== email ? <OtherAddress invited={email} own={who.email} /> : null}
    </Page>
  )
}

function tooMany(error: unknown): 'too-many' {
  if (error instanceof AppError && error.code === 'too-many') return 'too-many'
  throw error
}

function TooManyCodes() {
  return (
    <Page width="form">
      <PageHeader title={words.tooManyTitle()} lead={words.tooManyLead()} />
    </Page>
  )
}
