import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { AtAGlance } from '@/components/dashboard/at-a-glance'
import { dashboardView } from '@/components/dashboard/dashboard-view'
import { elevationView } from '@/components/dashboard/elevation-view'
import { FreshTotals } from '@/components/dashboard/fresh-totals'
import { HowItFills } from '@/components/dashboard/how-it-fills'
import { ByLevel, TrailSoFar, TwelveWeeks, WhatItEarns } from '@/components/dashboard/main-column'
import { Gates, NextBestStep } from '@/components/dashboard/side-column'
import { effectOfStep, forecastView } from '@/components/forecast/forecast-view'
import { DatesAreHidden, WhenYouArrive } from '@/components/forecast/when-you-arrive'
import { Page, PageHeader } from '@/components/layout/page'
import { LevelPath } from '@/components/levels/level-path'
import { LiveRefresh } from '@/components/live/live-refresh'
import { PlanProposals } from '@/components/mentoring/plan-proposal'
import { TrialOffer } from '@/components/progress/trial-offer'
import { RoadmapNewsNote } from '@/components/roadmaps/ticking-parts'
import { WeekPlan } from '@/components/week/week-plan'
import { ConfidenceChart } from '@/components/workbook/confidence-chart'
import { requireViewer } from '@/lib/auth/session'
import { recordForecast } from '@/lib/forecast/commands'
import { learnerTopic } from '@/lib/live/topic'
import { paths } from '@/lib/paths'
import { canMentor } from '@/lib/people/policy'
import { findLearnerFacts } from '../_components/learner-facts'
import { pathFrom } from './_components/path-from'

export const metadata: Metadata = { title: 'Dashboard' }

export default async function DashboardPage() {
  const viewer = await requireViewer(paths.dashboard)
  const facts = await findLearnerFacts(viewer, new Date())
  if (!facts) redirect(canMentor(viewer) ? paths.mentor : paths.onboarding)
  const { roadmap, plan, progress, input, week, news, answers, proposals, today } = facts
  const view = dashboardView({
    name: viewer.name,
    timeZone: viewer.timeZone,
    today,
    roadmap,
    plan,
    progress,
    events: input.events,
  })
  const { standing } = view
  const when = plan.hidesForecast ? null : forecastView(input, standing.next, standing.hasPaidWork)
  if (when) after(() => recordForecast(viewer, input, when.forecast))
  const ready = when?.forecast.arrivals['level:junior'] ?? null

  return (
    <Page>
      <LiveRefresh topics={[learnerTopic(viewer.id)]} />
      <FreshTotals eventCount={progress.eventCount} />
      <PageHeader title={view.heading} />
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
          {when ? <WhenYouArrive view={when} plan={plan} tracks={roadmap.tracks} /> : <DatesAreHidden />}
          {view.isNew ? null : <ByLevel byLevel={progress.totals.byLevel} />}
          {when ? <LevelPath path={pathFrom(facts, ready)} today={today} startsWorkOn={plan.startsWorkOn} /> : null}
          <WhatItEarns {...view} elevation={elevationView(plan.country, plan.paidExperienceMonths, ready, today)} />
          {view.isNew ? null : <TwelveWeeks {...view} />}
          <ConfidenceChart answers={answers} />
        </div>
      </div>
    </Page>
  )
}
