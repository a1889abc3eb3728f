import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { AtAGlance } from '@/components/dashboard/at-a-glance'
import { DashboardPages } from '@/components/dashboard/dashboard-pages'
import { dashboardView } from '@/components/dashboard/dashboard-view'
import { FreshTotals } from '@/components/dashboard/fresh-totals'
import { HowItFills } from '@/components/dashboard/how-it-fills'
import { ByLevel, TrailSoFar, TwelveWeeks } from '@/components/dashboard/main-column'
import { Gates, NextBestStep } from '@/components/dashboard/side-column'
import { arrivalView, effectOfStep } from '@/components/forecast/forecast-view'
import { Page, PageHeader } from '@/components/layout/page'
import { LiveRefresh } from '@/components/live/live-refresh'
import { PlanProposals } from '@/components/mentoring/plan-proposal'
import { TrialOffer } from '@/components/progress/trial-offer'
import { RoadmapNewsNote } from '@/components/roadmaps/ticking-parts'
import { WeekPlan } from '@/components/week/week-plan'
import { ConfidenceChart } from '@/components/workbook/confidence-chart'
import { requireViewer } from '@/lib/auth/session'
import { recordForecast } from '@/lib/forecast/commands'
import { reachedName } from '@/lib/levels/level-words'
import { learnerTopic } from '@/lib/live/topic'
import { listMyPlans } from '@/lib/mentoring/agreed-plans/data'
import { paths } from '@/lib/paths'
import { canMentor } from '@/lib/people/policy'
import { findRoadmapNews } from '@/lib/progress/revision/data'
import { weekOf } from '@/lib/week/week'
import { listConfidence } from '@/lib/workbook/data'
import { findLearnerFacts } from '../_components/learner-facts'

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
