import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { Section } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { arrivalView } from '@/components/learning/forecast/forecast-view'
import { PauseList } from '@/components/learning/plans/pause-list'
import { AwayForm } from '@/components/people/accounts/away/away-form'
import { ThemeChoice } from '@/components/people/accounts/theme-choice'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { findLearnerOverview, type LearnerOverview } from '@/lib/learning/forecast/data'
import { decideLevel } from '@/lib/learning/levels/gates'
import { goalName } from '@/lib/learning/levels/level-words'
import { findPlan, listPauses, listPlanRoadmaps } from '@/lib/learning/plans/data'
import { findProgress, getMainRoadmap } from '@/lib/learning/progress/data'
import { listMyPlans } from '@/lib/mentoring/learners/agreed-plans/data'
import { getOwnAwayUntil } from '@/lib/people/accounts/away/data'
import { canMentor } from '@/lib/people/accounts/policy'
import { THEME_COOKIE, themeFrom } from '@/lib/people/accounts/theme'
import { requireViewer } from '@/lib/platform/auth/session'
import { settings } from '@/messages/generated/app/settings'
import * as words from '@/messages/generated/app/settings-plan'
import * as away from '@/messages/generated/people/away'
import { PlanSection } from './_components/plan-section'

/** Returns text such as "Junior-ready: March to April 2027." */
function arrivalWith(facts: LearnerOverview | null): string | null {
  if (!facts || facts.plan.hidesForecast) return null
  const { input, roadmap, plan, progress } = facts
  const { leadsToLevels, next, hasPaidWork } = decideLevel(
    roadmap,
    progress.track,
    progress.states,
    plan.paidExperienceMonths,
  )
  const { inText } = arrivalView(input, next, hasPaidWork)
  return words.arrival({ goal: next ? goalName(leadsToLevels, next, hasPaidWork) : words.wholeRoadmap(), when: inText })
}

export const generateMetadata = (): Metadata => ({ title: settings() })

export default async function PlanSettingsPage() {
  const viewer = await requireViewer(paths.settings)
  const [facts, plan, agreed, pauses, progress, roadmaps, roadmap, jar, awayUntil] = await Promise.all([
    findLearnerOverview(viewer, new Date()),
    findPlan(viewer),
    listMyPlans(viewer),
    listPauses(viewer),
    findProgress(viewer),
    listPlanRoadmaps(viewer),
    getMainRoadmap(viewer),
    cookies(),
    canMentor(viewer) ? getOwnAwayUntil(viewer) : null,
  ])
  const arrival = arrivalWith(facts)
  return (
    <>
      <PlanSection {...{ plan, agreed, roadmaps, roadmap, progress, arrival }} timeZone={viewer.timeZone} />
      <Section title={words.cohorts()}>
        <Link
          href={paths.myCohorts}
          className="inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4"
        >
          {words.seeCohorts()}
        </Link>
      </Section>
      {plan ? (
        <Section id="time-off" title={words.timeOff()} lead={words.timeOffHint()}>
          <PauseList pauses={pauses} arrival={arrival} />
        </Section>
      ) : null}
      {canMentor(viewer) ? (
        <Section id="away" title={away.title()} lead={away.hint()}>
          <AwayForm key={awayUntil} until={awayUntil} today={toDay(new Date(), viewer.timeZone)} />
        </Section>
      ) : null}
      <Section title={words.appearance()}>
        <ThemeChoice theme={themeFrom(jar.get(THEME_COOKIE)?.value)} />
      </Section>
    </>
  )
}
