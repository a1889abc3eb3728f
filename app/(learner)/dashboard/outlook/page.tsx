import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { classNames } from '@/components/foundation/ui/class-names'
import { DashboardPages } from '@/components/learning/dashboard/dashboard-pages'
import { DashboardPay } from '@/components/learning/dashboard/dashboard-pay'
import { dashboardView } from '@/components/learning/dashboard/dashboard-view'
import { elevationView } from '@/components/learning/dashboard/elevation-view'
import { withRoadmap } from '@/components/learning/dashboard/with-roadmap'
import { ArrivalSection, DatesAreHidden } from '@/components/learning/forecast/arrival-section'
import { forecastView } from '@/components/learning/forecast/forecast-view'
import { LevelPathCard } from '@/components/learning/levels/level-path'
import { PathAssumptionsNote } from '@/components/learning/levels/path-assumptions'
import { FreshTotals } from '@/components/learning/progress/fresh-totals'
import { LiveRefresh } from '@/components/platform/live-refresh'
import { paths } from '@/lib/foundation/paths'
import { recordForecast } from '@/lib/learning/forecast/commands'
import { findLearnerOverview } from '@/lib/learning/forecast/data'
import { findDistinctTitle } from '@/lib/learning/roadmaps/data'
import { computeWeek } from '@/lib/learning/week/week'
import { balanceInWords } from '@/lib/learning/week/week-words'
import { requireViewer } from '@/lib/platform/auth/session'
import { learnerTopic } from '@/lib/platform/live/topic'
import * as words from '@/messages/generated/app/dashboard'
import { pathFrom } from './path-from'

export const generateMetadata = (): Metadata => ({ title: words.outlook() })

export default async function OutlookPage() {
  const viewer = await requireViewer(paths.outlook)
  const facts = await findLearnerOverview(viewer, new Date())
  if (!facts) redirect(paths.dashboard)
  const { roadmap, plan, progress, input, today } = facts
  const { name, timeZone } = viewer
  const view = dashboardView({ name, timeZone, today, roadmap, plan, progress, log: input.log })
  const { standing } = view
  const when = plan.hidesForecast ? null : forecastView(input, standing.next, standing.hasPaidWork)
  const { leadsToLevels } = standing
  const path = when && leadsToLevels ? pathFrom(facts, when.forecast) : null
  const isAhead = path?.passes.some(({ state }) => state !== 'reached')
  if (when) after(() => recordForecast(viewer, input, when.forecast))

  return (
    <Page>
      <LiveRefresh topics={[learnerTopic(viewer.id)]} />
      <FreshTotals eventCount={progress.eventCount} />
      <PageHeader
        title={words.outlook()}
        lead={withRoadmap(await findDistinctTitle(viewer, roadmap))}
        siblings={<DashboardPages here={paths.outlook} />}
      />
      <div className={classNames('grid gap-12', leadsToLevels && 'xl:grid-cols-2')}>
        <div className="min-w-0">
          {when ? (
            <ArrivalSection
              view={when}
              balance={balanceInWords(computeWeek(input).balance)}
              plan={plan}
              tracks={roadmap.tracks}
              leadsToLevels={leadsToLevels}
            />
          ) : (
            <DatesAreHidden />
          )}
        </div>
        {leadsToLevels ? (
          <div className="min-w-0">
            <DashboardPay {...view} elevation={elevationView(plan.country, plan.paidExperienceMonths)} />
            {isAhead ? (
              <div className="mt-8 border-t border-rule pt-6">
                <PathAssumptionsNote startsWorkOn={plan.startsWorkOn} today={today} />
              </div>
            ) : null}
          </div>
        ) : null}
        {path ? (
          <div className="min-w-0 xl:col-span-2">
            <LevelPathCard path={path} today={today} roadmapSlug={roadmap.slug} />
          </div>
        ) : null}
      </div>
    </Page>
  )
}
