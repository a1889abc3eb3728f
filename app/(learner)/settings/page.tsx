import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import Link from 'next/link'
import { Section } from '@/components/foundation/layout/page'
import { PauseList } from '@/components/learning/plans/pause-list'
import { requireViewer } from '@/lib/doors/auth/session'
import { paths } from '@/lib/foundation/paths'
import { findPlan, listPauses } from '@/lib/learning/plans/data'
import { findProgress } from '@/lib/learning/progress/data'
import { getRoadmap } from '@/lib/learning/roadmaps/data'
import { listMyPlans } from '@/lib/mentoring/learners/agreed-plans/data'
import { THEME_COOKIE, themeFrom } from '@/lib/people/accounts/theme'
import { PlanSection } from './_components/plan-section'
import { ThemeChoice } from './_components/theme-choice'

export const metadata: Metadata = { title: 'Settings' }

export default async function PlanSettingsPage() {
  const viewer = await requireViewer(paths.settings)
  const [plan, agreed, pauses, progress, roadmap, jar] = await Promise.all([
    findPlan(viewer),
    listMyPlans(viewer),
    listPauses(viewer),
    findProgress(viewer),
    getRoadmap(viewer),
    cookies(),
  ])
  return (
    <>
      <PlanSection plan={plan} agreed={agreed} roadmap={roadmap} progress={progress} timeZone={viewer.timeZone} />
      <Section title="Cohorts">
        <Link
          href={paths.myCohorts}
          className="inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4"
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
      <Section title="Appearance">
        <ThemeChoice theme={themeFrom(jar.get(THEME_COOKIE)?.value)} />
      </Section>
    </>
  )
}
