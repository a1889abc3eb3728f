import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Section } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { CohortPositionList } from '@/components/mentoring/learners/cohort-positions'
import { paths } from '@/lib/foundation/paths'
import { withQuery } from '@/lib/foundation/values/with-query'
import { findCohort } from '@/lib/mentoring/cohorts/data'
import { readCohortRoadmaps } from '@/lib/mentoring/cohorts/roadmaps.data'
import { listRaisedFlags } from '@/lib/mentoring/learners/flags/data'
import { findCohortPositions } from '@/lib/mentoring/learners/positions/data'
import { countByProgress } from '@/lib/mentoring/learners/positions/progress-spread.data'
import { countOnTime } from '@/lib/mentoring/learners/stats/deadline.data'
import { listWritableCohortIds } from '@/lib/mentoring/messages/cohorts.data'
import * as words from '@/messages/generated/app/cohort'
import { requireMentor } from '../../_components/require-mentor'
import { CohortFacts } from './_components/cohort-facts'
import { CohortFrame } from './_components/cohort-frame'
import { cohortQuerySchema } from './_components/cohort-query'
import { LearnersToContact } from './_components/learners-to-contact'
import { MovedSections } from './_components/moved-sections'
import { ProgressSpread } from './_components/progress-spread'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The most flagged learners shown here; the table has all. */
const MOST_FLAGGED = 5

/** The first tab of a cohort: how its learners are doing. */
export default async function CohortPage({ params, searchParams }: Props) {
  const [{ id }, search] = await Promise.all([params, searchParams])
  const viewer = await requireMentor(paths.cohort(id))
  // Links from before the page had tabs.
  const moved = Object.entries(cohortQuerySchema.parse(search)).map(([key, value]) => [key, value?.toString()] as const)
  if (moved.some(([, value]) => value !== undefined)) {
    redirect(withQuery(paths.cohortPeople(id), Object.fromEntries(moved)))
  }
  const [cohort, roadmaps] = await Promise.all([findCohort(viewer, id), readCohortRoadmaps(viewer)])
  if (!cohort) notFound()
  const roadmap = roadmaps.get(cohort.roadmapId)
  const by = cohort.deadline && 'on' in cohort.deadline ? cohort.deadline.on : null
  const [flagged, mentoredIds, spread, positions, onTime] = await Promise.all([
    listRaisedFlags(viewer, [id], MOST_FLAGGED + 1, new Date()),
    listWritableCohortIds(viewer),
    countByProgress(viewer, id),
    findCohortPositions(viewer, id, roadmap),
    by ? countOnTime(viewer, id, by) : null,
  ])
  return (
    <CohortFrame cohort={cohort} timeZone={viewer.timeZone}>
      <MovedSections cohortId={id} />
      {cohort.closedAt ? null : (
        <LearnersToContact
          cohort={{ id, name: cohort.name }}
          flagged={flagged}
          most={MOST_FLAGGED}
          canWrite={mentoredIds.includes(id)}
        />
      )}
      <ProgressSpread cohort={cohort} spread={spread} />
      {positions && cohort.learners > 0 ? (
        <>
          <CohortPositionList roadmap={roadmap} cohort={positions} />
          <p className="mt-4">
            <ButtonLink look="secondary" href={paths.roadmap(roadmap.slug, { view: 'map', cohort: id })}>
              {words.seeOnMap()}
            </ButtonLink>
          </p>
        </>
      ) : null}
      <Section title={words.atAGlance()}>
        <CohortFacts cohort={cohort} roadmap={roadmap} onTime={onTime} hasSeveral={roadmaps.hasSeveral} />
      </Section>
    </CohortFrame>
  )
}
