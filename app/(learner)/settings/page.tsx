import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import Link from 'next/link'
import { Page, PageHeader, Section } from '@/components/layout/page'
import { PauseList } from '@/components/plans/pause-list'
import { requireViewer } from '@/lib/auth/session'
import { listMyPlans } from '@/lib/mentoring/agreed-plans/data'
import { listMailPreferences } from '@/lib/notifications/mail-preferences/data'
import { paths } from '@/lib/paths'
import { hasPassword, listSessions } from '@/lib/people/data'
import { THEME_COOKIE, themeFrom } from '@/lib/people/theme'
import { findPlan, listPauses } from '@/lib/plans/data'
import { findProgress } from '@/lib/progress/data'
import { getRoadmap } from '@/lib/roadmaps/data'
import { MailSection } from './_components/mail-section'
import { PasswordForm } from './_components/password-form'
import { PlanSection } from './_components/plan-section'
import { SessionList } from './_components/session-list'
import { SignOutButton } from './_components/sign-out-button'
import { ThemeChoice } from './_components/theme-choice'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage() {
  const viewer = await requireViewer(paths.settings)
  const [plan, agreed, pauses, progress, roadmap, sessions, isChange, mail, jar] = await Promise.all([
    findPlan(viewer),
    listMyPlans(viewer),
    listPauses(viewer),
    findProgress(viewer),
    getRoadmap(viewer),
    listSessions(viewer),
    hasPassword(viewer),
    listMailPreferences(viewer),
    cookies(),
  ])
  return (
    <Page width="text">
      <PageHeader title="Settings" lead={`${viewer.name}, ${viewer.email}`} actions={<SignOutButton />} />
      <PlanSection plan={plan} agreed={agreed} roadmap={roadmap} progress={progress} timeZone={viewer.timeZone} />
      <Section title="Cohorts">
        <Link
          href={paths.myCohorts}
          className="inline-flex min-h-11 items-center text-pine underline underline-offset-4"
        >
          See your cohorts and their terms, or leave one
        </Link>
      </Section>
      {plan ? (
        <Section
          title="Time off"
          lead="A holiday, an exam, a week with the flu. Announced days do not count against you, and your dates move with them."
        >
          <PauseList pauses={pauses} />
        </Section>
      ) : null}
      <MailSection preferences={mail} email={viewer.email} />
      <Section title="Appearance">
        <ThemeChoice theme={themeFrom(jar.get(THEME_COOKIE)?.value)} />
      </Section>
      <Section title="Password" lead={isChange ? 'Changing it signs your other devices out.' : 'You have none yet.'}>
        <PasswordForm isChange={isChange} />
      </Section>
      <Section title="Where you are signed in" lead="End what you do not use or do not know.">
        <SessionList sessions={sessions} timeZone={viewer.timeZone} now={new Date()} />
      </Section>
    </Page>
  )
}
