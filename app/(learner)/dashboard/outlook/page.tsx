import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { DashboardPages } from '@/components/dashboard/dashboard-pages'
import { dashboardView } from '@/components/dashboard/dashboard-view'
import { elevationView } from '@/components/dashboard/elevation-view'
import { FreshTotals } from '@/components/dashboard/fresh-totals'
import { WhatItEarns } from '@/components/dashboard/what-it-earns'
import { forecastView } from '@/components/forecast/forecast-view'
import { DatesAreHidden, WhenYouArrive } from '@/components/forecast/when-you-arrive'
import { Page, PageHeader } from '@/components/layout/page'
import { LevelPath } from '@/components/levels/level-path'
import { LiveRefresh } from '@/components/live/live-refresh'
import { requireViewer } from '@/lib/auth/session'
import { recordForecast } from '@/lib/forecast/commands'
import { learnerTopic } from '@/lib/live/topic'
import { paths } from '@/lib/paths'
import { findLearnerFacts } from '../../_components/learner-facts'
import { pathFrom } from './_components/path-from'

export const metadata: Metadata = { title: 'Outlook' }

export default async function OutlookPage() {
  const viewer = await requireViewer(paths.outlook)
  const facts = await findLearnerFacts(viewer, new Date())
  if (!facts) redirect(paths.dashboard)
  const { roadmap, plan, progress, input, today } = facts
  const { name, timeZone } = viewer
  const view = dashboardView({ name, timeZone, today, roadmap, plan, progress, log: input.log })
  const { standing } = view
  const when = plan.hidesForecast ? null : forecastView(input, standing.next, standing.hasPaidWork)
  if (when) after(() => recordForecast(viewer, input, when.forecast))
  const ready = when?.forecast.arrivals['level:junior'] ?? null

  return (
    <Page>
      <LiveRefresh topics={[learnerTopic(viewer.id)]} />
      <FreshTotals eventCount={progress.eventCount} />
      <PageHeader
        title="Outlook"
        lead="When you arrive, the way on from there, and what it earns."
        actions={<DashboardPages here={paths.outlook} />}
      />
      <div className="grid gap-12 xl:grid-cols-[minmax(0,7fr)_minmax(0,6fr)] xl:gap-16">
        <div className="min-w-0">
          {when ? <WhenYouArrive view={when} plan={plan} tracks={roadmap.tracks} /> : <DatesAreHidden />}
          {when ? (
            <LevelPath path={pathFrom(facts, when.forecast)} today={today} startsWorkOn={plan.startsWorkOn} />
          ) : null}
        </div>
        <div className="min-w-0">
          <WhatItEarns {...view} elevation={elevationView(plan.country, plan.paidExperienceMonths, ready, today)} />
        </div>
      </div>
    </Page>
  )
}
