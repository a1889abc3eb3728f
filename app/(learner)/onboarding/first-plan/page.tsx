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
import { requireViewer } from '@/lib/doors/auth/session'
import { paths } from '@/lib/foundation/paths'
import { findOwnFacts } from '@/lib/learning/forecast/data'
import { computeWeek } from '@/lib/learning/week/week'
import * as words from '@/messages/generated/app/onboarding'

export const generateMetadata = (): Metadata => ({ title: words.firstPlan() })

export default async function FirstPlanPage() {
  const viewer = await requireViewer(paths.firstPlan)
  const facts = await findOwnFacts(viewer, new Date())
  if (!facts) redirect(paths.onboarding)
  const { roadmap, plan, progress, input, today } = facts
  const { name, timeZone } = viewer
  const view = dashboardView({ name, timeZone, today, roadmap, plan, progress, log: input.log })
  const { next, hasPaidWork } = view.standing
  const when = plan.hidesForecast ? null : arrivalView(input, next, hasPaidWork)
  return (
    <Page width="text">
      <PageHeader title={words.firstPlanOf({ name })} lead={words.firstPlanLead()} />
      <TrialOffer />
      <div className="space-y-12">
        <NextAction {...view} effect={null} />
        <WeekPlan week={computeWeek(input).week} balance={null} roadmap={roadmap} states={progress.states} />
        {when ? <WhenIsIt {...when} /> : null}
        <PlacementOffer />
        <p className="flex flex-wrap gap-x-6">
          <Go to={paths.dashboard}>{words.toDashboard()}</Go>
          <Go to={paths.settings}>{words.changeChoices()}</Go>
        </p>
      </div>
    </Page>
  )
}

type WhenProps = Pick<ReturnType<typeof arrivalView>, 'goal' | 'title' | 'detail' | 'basis'>

/** The range of arrival, and that it is no more than the plan so far. */
function WhenIsIt({ goal, title, detail, basis }: WhenProps) {
  return (
    <Section title={words.when({ goal })}>
      <p className="text-lg font-semibold">{title}</p>
      <p className="mt-1">{basis}</p>
      <p className="mt-1 text-sm text-muted">{detail}</p>
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
