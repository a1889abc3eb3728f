import type { Metadata } from 'next'
import { Section } from '@/components/layout/page'
import { requireViewer } from '@/lib/auth/session'
import { paths } from '@/lib/paths'
import { listSessions } from '@/lib/people/data'
import { SessionList } from '../_components/session-list'

export const metadata: Metadata = { title: 'Security' }

export default async function SecuritySettingsPage() {
  const viewer = await requireViewer(paths.securitySettings)
  return (
    <Section title="Where you are signed in" lead="End what you do not use or do not know.">
      <SessionList sessions={await listSessions(viewer)} timeZone={viewer.timeZone} now={new Date()} />
    </Section>
  )
}
