import type { Metadata } from 'next'
import { Section } from '@/components/layout/page'
import { requireViewer } from '@/lib/auth/session'
import { paths } from '@/lib/paths'
import { hasPassword } from '@/lib/people/data'
import { PasswordForm } from '../_components/password-form'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountSettingsPage() {
  const viewer = await requireViewer(paths.accountSettings)
  const isChange = await hasPassword(viewer)
  return (
    <Section title="Password" lead={isChange ? 'Changing it signs your other devices out.' : 'You have none yet.'}>
      <PasswordForm isChange={isChange} />
    </Section>
  )
}
