import type { Metadata } from 'next'
import { Section } from '@/components/foundation/layout/page'
import { requireViewer } from '@/lib/doors/auth/session'
import { paths } from '@/lib/foundation/paths'
import { findPlan } from '@/lib/learning/plans/data'
import { getAccountFacts } from '@/lib/people/accounts/ways-in/data'
import { listMailPreferences } from '@/lib/people/notifications/mail-preferences/data'
import { getStudyReminder } from '@/lib/people/notifications/study-reminder/data'
import { MailSection } from '../_components/mail-section'
import { ReminderForm } from '../_components/reminder-form'
import { UnconfirmedNote } from '../_components/unconfirmed-note'

export const metadata: Metadata = { title: 'Mail' }

export default async function MailSettingsPage() {
  const viewer = await requireViewer(paths.mailSettings)
  const [preferences, { isVerified }, plan, when] = await Promise.all([
    listMailPreferences(viewer),
    getAccountFacts(viewer),
    findPlan(viewer),
    getStudyReminder(viewer),
  ])
  return (
    <>
      {isVerified ? null : <UnconfirmedNote />}
      {plan ? (
        <Section
          id="reminder"
          title="Study reminder"
          lead="This week’s plan and what’s waiting for you, after 8 a.m. None during time off or once every step is done."
        >
          <ReminderForm when={when} />
        </Section>
      ) : null}
      <MailSection preferences={preferences} email={viewer.email} />
    </>
  )
}
