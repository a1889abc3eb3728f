import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { LiveRefresh } from '@/components/doors/live-refresh'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { AtAGlance } from '@/components/learning/dashboard/at-a-glance'
import { DashboardPages } from '@/components/learning/dashboard/dashboard-pages'
import { dashboardView } from '@/components/learning/dashboard/dashboard-view'
import { FreshTotals } from '@/components/learning/dashboard/fresh-totals'
import { HowItFills } from '@/components/learning/dashboard/how-it-fills'
import { ByLevel, TrailSoFar, TwelveWeeks } from '@/components/learning/dashboard/main-column'
import { Gates, NextBestStep } from '@/components/learning/dashboard/side-column'
import { arrivalView, effectOfStep } from '@/components/learning/forecast/forecast-view'
import { TrialOffer } from '@/components/learning/progress/trial-offer'
import { RoadmapNewsNote } from '@/components/learning/roadmaps/ticking-parts'
import { WeekPlan } from '@/components/learning/week/week-plan'
import { ConfidenceChart } from '@/components/learning/workbook/confidence-chart'
import { PlanProposals } from '@/components/mentoring/learners/plan-proposal'
import { requireViewer } from '@/lib/doors/auth/session'
import { learnerTopic } from '@/lib/doors/live/topic'
import { paths } from '@/lib/foundation/paths'
import { recordForecast } from '@/lib/learning/forecast/commands'
import { reachedName } from '@/lib/learning/levels/level-words'
import { findRoadmapNews } from '@/lib/learning/progress/revision/data'
import { weekOf } from '@/lib/learning/week/week'
import { listConfidence } from '@/lib/learning/workbook/data'
import { listMyPlans } from '@/lib/mentoring/learners/agreed-plans/data'
import { canMentor } from '@/lib/people/accounts/policy'
import { findLearnerFacts } from '../learner-facts'

export const metadata: Metadata = { title: 'Dashboard' }

export default async function DashboardPage() {
  const viewer = await requireViewer(paths.dashboard)
  const [facts, news, answers, proposals] = await Promise.all([
    findLearnerFacts(viewer, new Date()),
    findRoadmapNews(viewer),
    listConfidence(viewer),
    listMyPlans(viewer),
  ])
  if (!facts) redirect(canMentor(viewer) ? paths.mentor : paths.onboarding)
  const { roadmap, plan, progress, input, today } = facts
  const { name, timeZone } = viewer
  const view = dashboardView({ name, timeZone, today, roadmap, plan, progress, log: input.log })
  const { standing } = view
  const when = plan.hidesForecast ? null : arrivalView(input, standing.next, standing.hasPaidWork)
  if (when) after(() => recordForecast(viewer, input, when.forecast))
  const week = weekOf(input)

  return (
    <Page>
      <LiveRefresh topics={[learnerTopic(viewer.id)]} />
      <FreshTotals eventCount={progress.eventCount} />
      <PageHeader
        title={view.heading}
        lead={reachedName(standing)}
        actions={<DashboardPages here={paths.dashboard} />}
      />
      <TrialOffer />
      {news ? <RoadmapNewsNote news={news} /> : null}
      <PlanProposals plans={proposals} weeklyHours={plan.weeklyHours} />
      <AtAGlance {...view} when={when} />
      <div className="mt-10 grid gap-12 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <aside aria-label="What next" className="min-w-0 space-y-12 lg:order-last">
          <NextBestStep
            {...view}
            effect={when && view.next.stepId ? effectOfStep(input, when, view.next.stepId) : null}
          />
          <WeekPlan week={week.week} balance={plan.hidesForecast ? null : week.balance} roadmap={roadmap} />
          <Gates {...view} />
        </aside>
        <div className="min-w-0">
          {view.isNew ? <HowItFills /> : null}
          <TrailSoFar {...view} />
          {view.isNew ? null : <ByLevel byLevel={progress.totals.byLevel} />}
          {view.isNew ? null : <TwelveWeeks {...view} />}
          <ConfidenceChart answers={answers} />
        </div>
      </div>
    </Page>
  )
}
