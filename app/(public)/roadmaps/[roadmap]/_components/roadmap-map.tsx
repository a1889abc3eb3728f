import { notFound } from 'next/navigation'
import { Content } from '@/components/foundation/ui/content'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { FreshTotals } from '@/components/learning/progress/fresh-totals'
import { LazyHereTick } from '@/components/learning/roadmaps/lazy-parts'
import { ScrollToCurrentStep } from '@/components/learning/roadmaps/map/scroll-to-current-step'
import { TrailMapSheet } from '@/components/learning/roadmaps/map/trail-map'
import { TotalsLine } from '@/components/learning/roadmaps/totals-line'
import { LazyCohortFilter } from '@/components/mentoring/cohorts/lazy-cohort-filter'
import { CohortPositionList } from '@/components/mentoring/learners/cohort-positions'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import { requiredMonths } from '@/lib/learning/levels/gates'
import { countTotals, getState, type Progress, type Totals } from '@/lib/learning/progress/completion'
import { chooseNextStep, type NextStep } from '@/lib/learning/progress/next-step'
import { getWaymarkState } from '@/lib/learning/progress/waymark-state'
import { type Level, levels, listSteps, type Roadmap, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { trailMap } from '@/lib/learning/roadmaps/trail-map/layout'
import { readCohortRoadmaps } from '@/lib/mentoring/cohorts/roadmaps.data'
import { findCohortPositions } from '@/lib/mentoring/learners/positions/data'
import { listCohortChoices } from '@/lib/mentoring/learners/table/data'
import { canMentor } from '@/lib/people/accounts/policy'
import { requireViewer } from '@/lib/platform/auth/session'
import { isSignedIn, type Visitor } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/app/roadmap'
import type { StageDates } from './stage-dates'

type Props = {
  who: Visitor
  /** With the steps of all tracks. */
  roadmap: Roadmap
  trackSlug: string
  /** Null for a visitor. */
  progress: Progress | null
  formKey: string
  leadsToLevels: boolean
  /** Cohort in the address, whose learners a mentor wants to see on the map. */
  cohortId: string | string[] | undefined
  /** Dates of stages for the learner's cohort, in words, by slug. */
  stageDates: StageDates
}

/** Shows the whole roadmap as a map: for a visitor unpainted, for a learner with their position. */
export async function RoadmapMap(props: Props) {
  const { who, roadmap, trackSlug, progress, formKey, leadsToLevels, cohortId, stageDates } = props
  const asked = typeof cohortId === 'string' && cohortId !== '' ? cohortId : null
  const next = paths.roadmap(roadmap.slug, { view: 'map', cohort: asked ?? undefined })
  const viewer = asked && !isSignedIn(who) ? await requireViewer(next) : who
  const mentor = isSignedIn(viewer) && canMentor(viewer) ? viewer : null
  const [choices, cohort, roadmaps] = mentor
    ? await Promise.all([
        listCohortChoices(mentor, asked ?? undefined),
        asked ? findCohortPositions(mentor, asked, roadmap) : null,
        readCohortRoadmaps(mentor),
      ])
    : [[], null, null]
  if (asked && !cohort) notFound()
  // Offers the cohorts that follow this roadmap, and the one in the address.
  const cohorts = choices
    .filter(({ id, roadmapId }) => id === cohort?.id || roadmaps?.get(roadmapId).id === roadmap.id)
    .map(({ id, name }) => ({ id, name }))
  const kept = { view: 'map', ...(progress ? {} : { track: trackSlug }) }
  const states = progress?.states ?? {}
  const steps = listSteps(toTrackRoadmap(roadmap, trackSlug))
  const here = progress ? chooseNextStep(roadmap, trackSlug, states) : null
  const waymarks = Object.fromEntries(steps.map((step) => [step.id, getWaymarkState(step, steps, states)]))
  return (
    <>
      {progress ? (
        <div className="mb-6">
          <FreshTotals eventCount={progress.eventCount} />
          <TotalsLine totals={progress.totals} leadsToLevels={leadsToLevels} />
          {here ? <WhereYouAre roadmap={roadmap} here={here} progress={progress} formKey={formKey} /> : null}
        </div>
      ) : null}
      <LazyCohortFilter
        action={paths.roadmap(roadmap.slug)}
        words={{ label: words.learnersOnMap(), none: words.noCohort(), fewest: 1 }}
        cohort={cohort?.id}
        {...{ cohorts, kept }}
      />
      <TrailMapSheet
        roadmapSlug={roadmap.slug}
        leadsToLevels={leadsToLevels}
        map={trailMap(roadmap, trackSlug, leadsToLevels)}
        states={progress ? waymarks : null}
        hereId={here?.step.id}
        stageDates={stageDates}
        passDetails={passDetails(progress?.totals ?? countTotals(roadmap, trackSlug, {}), progress !== null)}
        trackHref={
          progress
            ? undefined
            : (track) => paths.roadmap(roadmap.slug, { view: 'map', track, cohort: cohort?.id ?? undefined })
        }
        learnersAt={Object.fromEntries(cohort?.positions.map(({ stepId, people }) => [stepId, people]) ?? [])}
      />
      {here && !cohort ? <ScrollToCurrentStep /> : null}
      {cohort ? <CohortPositionList roadmap={roadmap} cohort={cohort} /> : null}
    </>
  )
}

type WhereProps = { roadmap: Roadmap; here: NextStep; progress: Progress; formKey: string }

function WhereYouAre({ roadmap, here: { step }, progress, formKey }: WhereProps) {
  const position = roadmap.stages.findIndex(({ slug }) => slug === step.stageSlug)
  const link = 'inline-flex min-h-11 min-w-11 items-center text-pine underline-offset-4 hover:underline'
  return (
    <div className="no-print mt-2 flex flex-wrap items-center gap-x-3" data-blaze={(position % 9) + 1}>
      <LazyHereTick
        totals={progress.totals}
        key={step.id}
        roadmapSlug={roadmap.slug}
        step={{ id: step.id, title: step.title }}
        status={getState(progress.states, step.id).status}
        formKey={formKey}
      />
      <p>
        <Rich
          text={words.here({
            step: () => (
              <Link href={paths.step(roadmap.slug, step.slug)} lang={contentLang()} className={`${link} font-semibold`}>
                {step.title}
              </Link>
            ),
            stage: () => <Content>{roadmap.stages[position]?.title}</Content>,
          })}
        />
      </p>
      <a href="#here" className={`${link} max-lg:hidden`}>
        {words.findOnMap()}
      </a>
      <Link
        href={`${paths.roadmap(roadmap.slug, { stage: step.stageSlug })}#${step.slug}`}
        className={`${link} lg:hidden`}
      >
        {words.findOnMap()}
      </Link>
    </div>
  )
}

/** Returns the text below the name of each pass. */
function passDetails({ byLevel }: Totals, isLearner: boolean): Partial<Record<Level, string>> {
  return Object.fromEntries(
    levels.map((level) => {
      const { total, done } = byLevel[level]
      const left = total - done
      const toGo = left > 0 ? words.coreToGo({ count: left }) : words.coreAllDone()
      const steps = isLearner ? toGo : words.coreSteps({ count: total })
      const years = requiredMonths[level] / 12
      return [level, years > 0 ? words.withWork({ steps, years }) : steps]
    }),
  )
}
