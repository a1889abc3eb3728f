import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader, Section } from '@/components/foundation/layout/page'
import { NoticeBox } from '@/components/foundation/ui/notice'
import { LiveRefresh } from '@/components/platform/live-refresh'
import { formatDate, formatNumber } from '@/lib/foundation/messages/format'
import { paths } from '@/lib/foundation/paths'
import { listBackups } from '@/lib/operations/backups/data'
import { getServerFacts } from '@/lib/operations/vitals/facts.data'
import { hasPassword } from '@/lib/people/accounts/data'
import { canAdminister } from '@/lib/people/accounts/policy'
import { requireViewer } from '@/lib/platform/auth/session'
import { getInstanceSettings } from '@/lib/platform/instance/data'
import * as backupWords from '@/messages/generated/app/admin-backups'
import * as words from '@/messages/generated/app/admin-instance'
import { BackupList } from './_components/backup-list'
import { BackUpNow } from './_components/confirm-backup'
import { LogoForm } from './_components/logo-form'
import { ServerFacts } from './_components/server-facts'
import { SettingsForm } from './_components/settings-form'
import { TestMail } from './_components/test-mail'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function InstancePage({ searchParams }: Props) {
  const [viewer, { backup: refusal }] = await Promise.all([requireViewer(paths.adminInstance), searchParams])
  // A layout is not rendered again between pages, so each page checks for itself.
  if (!canAdminister(viewer)) notFound()
  const [instance, facts, backups, isByPassword] = await Promise.all([
    getInstanceSettings(viewer),
    getServerFacts(viewer),
    listBackups(viewer),
    hasPassword(viewer),
  ])
  const { timeZone } = viewer
  const toMoment = (at: Date) => formatDate(at, { dateStyle: 'medium', timeStyle: 'medium', timeZone })
  const last = backups.find(({ state }) => state === 'done')
  const shown = backups.map(({ id, state, startedAt, sizeKb, failure }) => ({
    id,
    state,
    failure,
    when: toMoment(startedAt),
    size: sizeKb === null ? null : formatNumber(sizeKb / 1024, { maximumFractionDigits: 1 }),
  }))
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
      <LiveRefresh topics={['backups']} />
      <Section id="backups" title={backupWords.title()} lead={backupWords.lead()}>
        {refusal === undefined ? null : (
          <NoticeBox tone="problem">
            {refusal === 'too-many' ? backupWords.refusedTooMany() : backupWords.refused()}
          </NoticeBox>
        )}
        <BackUpNow hasPassword={isByPassword} />
        <BackupList backups={shown} hasPassword={isByPassword} />
      </Section>
      <Section title={words.facts()}>
        <ServerFacts facts={facts} lastBackup={last ? toMoment(last.startedAt) : null} toMoment={toMoment} />
      </Section>
    </div>
  )
}
