import type { Metadata } from 'next'
import { requireViewer } from '@/lib/doors/auth/session'
import { paths } from '@/lib/foundation/paths'
import { getAccountFacts } from '@/lib/people/accounts/ways-in/data'
import { listMailPreferences } from '@/lib/people/notifications/mail-preferences/data'
import { MailSection } from '../_components/mail-section'
import { UnconfirmedNote } from '../_components/unconfirmed-note'

export const metadata: Metadata = { title: 'Mail' }

export default async function MailSettingsPage() {
  const viewer = await requireViewer(paths.mailSettings)
  const [preferences, { isVerified }] = await Promise.all([listMailPreferences(viewer), getAccountFacts(viewer)])
  return (
    <>
      {isVerified ? null : <UnconfirmedNote />}
      <MailSection preferences={preferences} email={viewer.email} />
    </>
  )
}
