import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Page, PageHeader, Section } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { dashboardView } from '@/components/learning/dashboard/dashboard-view'
import { NextAction } from '@/components/learning/dashboard/next-action'
import { arrivalView } from '@/components/learning/forecast/forecast-view'
import { PlacementOffer } from '@/components/learning/placement/placement-offer'
import { TrialOffer } from '@/components/learning/progress/trial-offer'
import { WeekPlan } from '@/components/learning/week/week-plan'
import { paths } from '@/lib/foundation/paths'
import { findLearnerOverview } from '@/lib/learning/forecast/data'
import { findDistinctTitle } from '@/lib/learning/roadmaps/data'
import { computeWeek } from '@/lib/learning/week/week'
import { requireViewer } from '@/lib/platform/auth/session'
import * as words from '@/messages/generated/app/onboarding'

export const generateMetadata = (): Metadata => ({ title: words.firstPlan() })

export default async function FirstPlanPage() {
  const viewer = await requireViewer(paths.firstPlan)
  const facts = await findLearnerOverview(viewer, new Date())
  if (!facts) redirect(paths.onboarding)
  const { roadmap, plan, progress, input, today } = facts
  const { name, timeZone } = viewer
  const view = dashboardView({ name, timeZone, today, roadmap, plan, progress, log: input.log })
  const { next, hasPaidWork } = view.standing
  const when = plan.hidesForecast ? null : arrivalView(input, next, hasPaidWork)
  return (
    <Page width="text">
      <PageHeader
        title={words.firstPlanOf({ name })}
        eyebrow={await findDistinctTitle(viewer, roadmap)}
        lead={words.firstPlanLead()}
      />
      <TrialOffer />
      <div className="space-y-12">
        <NextAction {...view} effect={null} />
        {when ? <WhenIsIt {...when} isNew={view.isNew} leadsToLevels={view.standing.leadsToLevels} /> : null}
        {view.isNew ? <PlacementOffer /> : null}
        <WeekPlan week={computeWeek(input).week} balance={null} roadmap={roadmap} states={progress.states} />
        <p className="flex flex-wrap gap-x-6">
          <Go to={paths.dashboard}>{words.toDashboard()}</Go>
          <Go to={paths.settings}>{words.changeChoices()}</Go>
        </p>
      </div>
    </Page>
  )
}

type WhenProps = ReturnType<typeof arrivalView> & { isNew: boolean; leadsToLevels: boolean }

/**
 * Shows the plan's date, then the usual one, and what would make it sooner. Neither hours nor steps help when paid work
 * sets the date, or when it has come.
 */
function WhenIsIt({ goal, title, detail, isFirst, sooner, isNew, leadsToLevels }: WhenProps) {
  const placement = isNew ? null : <Go to={paths.placement}>{words.findWhatYouKnow()}</Go>
  return (
    <Section title={leadsToLevels ? words.when({ goal }) : words.whenFinished()}>
      <p className="font-display text-2xl leading-tight font-semibold tracking-tight text-balance">{title}</p>
      <p className="mt-2 max-w-prose">{detail}</p>
      {isFirst ? (
        <>
          <h3 className="mt-5 text-base">{words.sooner()}</h3>
          <ul className="mt-1 list-disc space-y-1 pl-5 marker:text-muted">
            {sooner ? <li>{sooner}</li> : null}
            <li>
              {words.knownSteps()} {placement}
            </li>
          </ul>
        </>
      ) : (
        placement
      )}
    </Section>
  )
}

function Go({ to, children }: { to: string; children: string }) {
  return (
    <Link href={to} className="inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4">
      {children}
    </Link>
  )
}
