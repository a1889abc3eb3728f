import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth/session'
import { listMailPreferences } from '@/lib/notifications/mail-preferences/data'
import { paths } from '@/lib/paths'
import { MailSection } from '../_components/mail-section'

export const metadata: Metadata = { title: 'Mail' }

export default async function MailSettingsPage() {
  const viewer = await requireViewer(paths.mailSettings)
  return <MailSection preferences={await listMailPreferences(viewer)} email={viewer.email} />
}
