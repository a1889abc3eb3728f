import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { PlanForm } from '@/components/learning/plans/plan-form'
import { paths } from '@/lib/foundation/paths'
import { payCountries } from '@/lib/learning/pay/pay-data'
import { findPlan, listPlanRoadmaps } from '@/lib/learning/plans/data'
import { getMainRoadmap } from '@/lib/learning/progress/data'
import { getLatestCohortRoadmap } from '@/lib/mentoring/cohorts/joining/latest-roadmap.data'
import { safeNext, withNext } from '@/lib/people/accounts/sign-in/safe-next'
import { requireViewer } from '@/lib/platform/auth/session'
import * as words from '@/messages/generated/app/onboarding'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default async function OnboardingPage({ searchParams }: Props) {
  const { next } = await searchParams
  const viewer = await requireViewer(withNext(paths.onboarding, next))
  const [plan, roadmaps] = await Promise.all([findPlan(viewer), listPlanRoadmaps(viewer)])
  const end = safeNext(next)
  if (plan) redirect(end)
  const { slug } = roadmaps.length > 1 ? await getLatestCohortRoadmap(viewer) : await getMainRoadmap(viewer)
  // A learner who came from another page returns there; all others see the result of their choices.
  const leadsTo = end === paths.dashboard ? paths.firstPlan : end
  return (
    <Page width="text">
      <PageHeader title={words.heading({ name: viewer.name })} lead={words.lead()} />
      <PlanForm
        roadmaps={roadmaps}
        mainRoadmap={slug}
        countries={payCountries}
        plan={null}
        timeZone={viewer.timeZone}
        leadsTo={leadsTo}
        placement={leadsTo === paths.placement ? leadsTo : withNext(paths.placement, leadsTo)}
      />
    </Page>
  )
}
