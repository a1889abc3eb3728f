import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader, Section } from '@/components/foundation/layout/page'
import { formatDate } from '@/lib/foundation/messages/format'
import { paths } from '@/lib/foundation/paths'
import { getServerFacts } from '@/lib/operations/vitals/facts.data'
import { canAdminister } from '@/lib/people/accounts/policy'
import { requireViewer } from '@/lib/platform/auth/session'
import { getInstanceSettings } from '@/lib/platform/instance/data'
import * as words from '@/messages/generated/app/admin-instance'
import { LogoForm } from './_components/logo-form'
import { ServerFacts } from './_components/server-facts'
import { SettingsForm } from './_components/settings-form'
import { TestMail } from './_components/test-mail'

export const generateMetadata = (): Metadata => ({ title: words.title() })

export default async function InstancePage() {
  const viewer = await requireViewer(paths.adminInstance)
  // A layout is not rendered again between pages, so each page checks for itself.
  if (!canAdminister(viewer)) notFound()
  const [instance, facts] = await Promise.all([getInstanceSettings(viewer), getServerFacts(viewer)])
  const { timeZone } = viewer
  const toMoment = (at: Date) => formatDate(at, { dateStyle: 'medium', timeStyle: 'medium', timeZone })
  return (
    <div className="max-w-3xl">
      <PageHeader title={words.title()} lead={words.lead()} />
      <Section title={words.settings()}>
        <SettingsForm instance={instance} />
      </Section>
      <Section title={words.logo()} lead={words.logoLead()}>
        <LogoForm src={instance.logo && paths.instanceLogo(instance.logo.version)} version={instance.version} />
      </Section>
      <Section title={words.mail()} lead={words.mailLead({ email: viewer.email })}>
        <TestMail />
      </Section>
      <Section title={words.facts()}>
        <ServerFacts facts={facts} lastBackup={null} toMoment={toMoment} />
      </Section>
    </div>
  )
}
