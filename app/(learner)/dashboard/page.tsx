import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { classNames } from '@/components/foundation/ui/class-names'
import { AtAGlance } from '@/components/learning/dashboard/at-a-glance'
import { DashboardIntroduction } from '@/components/learning/dashboard/dashboard-introduction'
import { DashboardPages } from '@/components/learning/dashboard/dashboard-pages'
import { dashboardView } from '@/components/learning/dashboard/dashboard-view'
import { Gates } from '@/components/learning/dashboard/gates'
import { NextAction } from '@/components/learning/dashboard/next-action'
import { TwelveWeeks } from '@/components/learning/dashboard/twelve-weeks'
import { withRoadmap } from '@/components/learning/dashboard/with-roadmap'
import { arrivalView, effectOfStep } from '@/components/learning/forecast/forecast-view'
import { FreshTotals } from '@/components/learning/progress/fresh-totals'
import { TrialOffer } from '@/components/learning/progress/trial-offer'
import { LazyRoadmapNewsNote } from '@/components/learning/roadmaps/lazy-parts'
import { WeekPlan } from '@/components/learning/week/week-plan'
import { ConfidenceChart } from '@/components/learning/workbook/confidence-chart'
import { Announcements } from '@/components/mentoring/announcements/announcements'
import { OwnWeek } from '@/components/mentoring/cohorts/schedule/own-week'
import { listEndsByDay } from '@/components/mentoring/cohorts/schedule/schedule-words'
import { PlanProposals } from '@/components/mentoring/learners/plan-proposal'
import { MessageMentors } from '@/components/mentoring/messages/message-mentors'
import { toVerdictAnnouncements } from '@/components/mentoring/reviews/learner/verdict-announcement'
import { VerdictAnnouncer } from '@/components/mentoring/reviews/learner/verdict-announcer'
import { WaitingForYou } from '@/components/mentoring/reviews/learner/waiting-for-you'
import { LiveRefresh } from '@/components/platform/live-refresh'
import { paths } from '@/lib/foundation/paths'
import { recordForecast } from '@/lib/learning/forecast/commands'
import { findLearnerOverview } from '@/lib/learning/forecast/data'
import { reachedName } from '@/lib/learning/levels/level-words'
import { findRoadmapNews } from '@/lib/learning/progress/revision/data'
import { findDistinctTitle } from '@/lib/learning/roadmaps/data'
import { computeWeek } from '@/lib/learning/week/week'
import { findFirstUnchecked, listChecks } from '@/lib/learning/workbook/data'
import { listCurrentAnnouncements } from '@/lib/mentoring/announcements/data'
import { findDatedSchedule } from '@/lib/mentoring/cohorts/schedule/dated-schedule'
import { listMyPlans } from '@/lib/mentoring/learners/agreed-plans/data'
import { listOwnSchedules } from '@/lib/mentoring/learners/dates/data'
import { listNewVerdicts, listOwnTurns } from '@/lib/mentoring/learners/inbox.data'
import { listLearnerCohorts } from '@/lib/mentoring/messages/cohorts.data'
import { listConfidence } from '@/lib/mentoring/reviews/verdicts/confidence.data'
import { canMentor } from '@/lib/people/accounts/policy'
import { requireViewer } from '@/lib/platform/auth/session'
import { learnerTopic } from '@/lib/platform/live/topic'
import * as words from '@/messages/generated/app/dashboard'

export const generateMetadata = (): Metadata => ({ title: words.title() })

export default async function DashboardPage() {
  const viewer = await requireViewer(paths.dashboard)
  const now = new Date()
  const [facts, news, answers, proposals, checks, turns, verdicts, schedules, announcements, cohorts] =
    await Promise.all([
      findLearnerOverview(viewer, now),
      findRoadmapNews(viewer),
      listConfidence(viewer),
      listMyPlans(viewer),
      listChecks(viewer),
      listOwnTurns(viewer),
      listNewVerdicts(viewer),
      listOwnSchedules(viewer, now),
      listCurrentAnnouncements(viewer),
      listLearnerCohorts(viewer),
    ])
  if (!facts) redirect(canMentor(viewer) ? paths.mentor : paths.onboarding)
  const { roadmap, plan, progress, input, today } = facts
  const { name, timeZone } = viewer
  const awaited = turns.map(({ step }) => step.slug)
  const view = dashboardView({ name, timeZone, today, roadmap, plan, progress, checks, awaited, log: input.log })
  const { standing } = view
  const [waiting, ...alsoWaiting] = turns
  const title = await findDistinctTitle(viewer, roadmap)
  const when = plan.hidesForecast ? null : arrivalView(input, standing.next, standing.hasPaidWork)
  if (when) after(() => recordForecast(viewer, input, when.forecast))
  const week = computeWeek(input)
  const own = findDatedSchedule(schedules, roadmap.id)
  const { stepId, checked } = view.next
  const unchecked = stepId && checked ? await findFirstUnchecked(viewer, stepId) : null

  const gates = <Gates {...view} roadmapSlug={roadmap.slug} byLevel={progress.totals.byLevel} />
  // Without levels the stages are few lines, which a row of their own would set far below the rest.
  const areGatesBeside = !standing.leadsToLevels && !view.isNew
  return (
    <Page>
      <LiveRefresh topics={[learnerTopic(viewer.id)]} />
      <VerdictAnnouncer verdicts={toVerdictAnnouncements(verdicts)} now={now.toISOString()} />
      <FreshTotals eventCount={progress.eventCount} />
      <PageHeader
        look="greeting"
        title={view.heading}
        lead={withRoadmap(title, reachedName(standing))}
        siblings={<DashboardPages here={paths.dashboard} />}
      />
      <Announcements announcements={announcements} timeZone={timeZone} />
      {own ? <OwnWeek own={own} /> : null}
      {/* The right column is packed independently of the heights on the left. */}
      <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr_auto]">
        <div className="min-w-0 space-y-10 lg:row-span-2">
          {waiting ? (
            <WaitingForYou reviews={[waiting, ...alsoWaiting]} asOf={{ now: now.toISOString(), timeZone }} />
          ) : null}
          <div className="space-y-4 sm:space-y-10">
            <div className="space-y-4 sm:space-y-6">
              <PlanProposals plans={proposals} weeklyHours={plan.weeklyHours} />
              <NextAction
                {...view}
                isSecond={waiting !== undefined}
                effect={when && stepId ? effectOfStep(input, when, stepId) : null}
                unchecked={unchecked}
              />
            </div>
            <AtAGlance {...view} when={when} />
          </div>
          <TrialOffer />
          {news ? <LazyRoadmapNewsNote news={news} /> : null}
          {areGatesBeside ? gates : null}
        </div>
        <div className="min-w-0">
          <WeekPlan
            week={week.week}
            balance={plan.hidesForecast ? null : week.balance}
            roadmap={roadmap}
            states={progress.states}
            checks={checks}
            moduleEnds={own ? listEndsByDay(own.schedule.modules) : undefined}
          />
          <div className="no-print mt-6 empty:hidden">
            <MessageMentors cohorts={cohorts} />
          </div>
        </div>
        {view.isNew ? (
          <div className="lg:col-span-2">
            <DashboardIntroduction leadsToLevels={standing.leadsToLevels} />
          </div>
        ) : null}
        {areGatesBeside ? null : (
          <div className={classNames('min-w-0', view.isNew ? 'lg:col-span-2' : 'lg:row-start-3')}>{gates}</div>
        )}
        {view.isNew ? null : (
          <div className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-2">
            <TwelveWeeks {...view} />
          </div>
        )}
      </div>
      <div className="mt-12 empty:hidden">
        <ConfidenceChart answers={answers} />
      </div>
    </Page>
  )
}
