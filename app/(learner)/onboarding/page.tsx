import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Page, PageHeader } from '@/components/layout/page'
import { PlanForm } from '@/components/plans/plan-form'
import { requireViewer } from '@/lib/auth/session'
import { paths } from '@/lib/paths'
import { payCountries } from '@/lib/pay/pay-data'
import { safeNext, withNext } from '@/lib/people/safe-next'
import { findPlan } from '@/lib/plans/data'
import { getRoadmap } from '@/lib/roadmaps/data'

export const metadata: Metadata = { title: 'Your plan' }

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default async function OnboardingPage({ searchParams }: Props) {
  const { next } = await searchParams
  const viewer = await requireViewer(withNext(paths.onboarding, next))
  const [plan, roadmap] = await Promise.all([findPlan(viewer), getRoadmap(viewer)])
  const end = safeNext(next)
  if (plan) redirect(end)
  // Who was on the way to somewhere goes there; everybody else sees what their choices come to.
  const leadsTo = end === paths.dashboard ? paths.firstPlan : end
  return (
    <Page width="text">
      <PageHeader
        title={`Where are you headed, ${viewer.name}?`}
        lead="A few choices, under a minute. You can change all of this later."
      />
      <PlanForm
        tracks={roadmap.tracks}
        countries={payCountries}
        plan={null}
        timeZone={viewer.timeZone}
        leadsTo={leadsTo}
      />
    </Page>
  )
}
