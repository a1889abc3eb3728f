import type { Metadata } from 'next'
import { Section } from '@/components/foundation/layout/page'
import { DrawnFor } from '@/components/platform/drawn-for'
import { paths } from '@/lib/foundation/paths'
import { findPlan } from '@/lib/learning/plans/data'
import { listNoticeKinds } from '@/lib/mentoring/notifications/policy'
import { getAccountFacts } from '@/lib/people/accounts/provider-links/data'
import { listMailPreferences } from '@/lib/people/notifications/mail-preferences/data'
import { getStudyReminder } from '@/lib/people/notifications/study-reminder/data'
import { requireViewer } from '@/lib/platform/auth/session'
import * as words from '@/messages/generated/app/settings-mail'
import { MailSection } from '../_components/mail-section'
import { ReminderForm } from '../_components/reminder-form'
import { UnconfirmedNote } from '../_components/unconfirmed-note'

export const generateMetadata = (): Metadata => ({ title: words.title() })

export default async function MailSettingsPage() {
  const viewer = await requireViewer(paths.mailSettings)
  const [preferences, { isVerified }, plan, when] = await Promise.all([
    listMailPreferences(viewer, listNoticeKinds(viewer)),
    getAccountFacts(viewer),
    findPlan(viewer),
    getStudyReminder(viewer),
  ])
  return (
    <DrawnFor person={viewer.id}>
      {isVerified ? null : <UnconfirmedNote />}
      {plan ? (
        <Section id="reminder" title={words.reminder()} lead={words.reminderHint()}>
          <ReminderForm when={when} />
        </Section>
      ) : null}
      <MailSection preferences={preferences} email={viewer.email} />
    </DrawnFor>
  )
}
