import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { EmptyState } from '@/components/foundation/layout/empty-state'
import { Page, PageHeader, Section } from '@/components/foundation/layout/page'
import { Pagination } from '@/components/foundation/ui/pagination'
import { MakeMainRoadmap } from '@/components/learning/plans/make-main-roadmap'
import { CohortTermsList } from '@/components/mentoring/cohorts/cohort-terms'
import { LeaveCohort } from '@/components/mentoring/cohorts/leave-cohort'
import { OwnDates } from '@/components/mentoring/cohorts/schedule/own-dates'
import { MessageMentors } from '@/components/mentoring/messages/message-mentors'
import { paths } from '@/lib/foundation/paths'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { listOffsetSchema } from '@/lib/foundation/values/list-offset'
import { pick } from '@/lib/foundation/values/pick'
import { withQuery } from '@/lib/foundation/values/with-query'
import { findPlan } from '@/lib/learning/plans/data'
import { isOtherRoadmap } from '@/lib/learning/plans/plan-roadmap'
import { listOwnCohorts } from '@/lib/mentoring/cohorts/data'
import { readCohortRoadmaps } from '@/lib/mentoring/cohorts/roadmaps.data'
import { listOwnSchedules } from '@/lib/mentoring/learners/dates/data'
import { listLearnerCohorts } from '@/lib/mentoring/messages/cohorts.data'
import { requireViewer } from '@/lib/platform/auth/session'
import * as words from '@/messages/generated/app/own-cohorts'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const PAGE_SIZE = 10

export default async function OwnCohortsPage({ searchParams }: Props) {
  const viewer = await requireViewer(paths.myCohorts)
  const { from } = listOffsetSchema.parse(await searchParams)
  const [all, roadmaps, schedules, plan, writable] = await Promise.all([
    listOwnCohorts(viewer),
    readCohortRoadmaps(viewer),
    listOwnSchedules(viewer, new Date()),
    findPlan(viewer),
    listLearnerCohorts(viewer),
  ])
  const cohorts = all.slice(from, from + PAGE_SIZE)
  // The learner has left the only cohort of the last page.
  if (from > 0 && cohorts.length === 0) redirect(paths.myCohorts)
  return (
    <Page width="text">
      <PageHeader title={words.title()} lead={words.lead()} />
      {all.length === 0 ? (
        <EmptyState title={words.empty()}>
          <p>{words.emptyHint()}</p>
        </EmptyState>
      ) : null}
      {cohorts.map((cohort) => {
        const own = schedules.find(({ cohortId }) => cohortId === cohort.id)
        const roadmap = roadmaps.get(cohort.roadmapId)
        return (
          <Section
            key={cohort.id}
            title={cohort.name}
            aside={
              cohort.closedOn
                ? words.closedSince({ day: formatLongDay(cohort.closedOn) })
                : words.joinedOn({ day: formatLongDay(cohort.joinedOn) })
            }
            takesFocus
          >
            <CohortTermsList cohort={cohort} own={own?.schedule} roadmap={roadmap} hasSeveral={roadmaps.hasSeveral} />
            {own && own.schedule.modules.length > 0 ? <OwnDates {...own} /> : null}
            <div className="mt-4 space-y-4">
              {isOtherRoadmap(plan, roadmap) ? <MakeMainRoadmap roadmap={pick(roadmap, ['slug', 'title'])} /> : null}
              <div className="flex flex-wrap gap-3">
                <MessageMentors cohorts={writable.filter(({ id }) => id === cohort.id)} about={cohort.name} />
                <LeaveCohort cohortId={cohort.id} name={cohort.name} />
              </div>
            </div>
          </Section>
        )
      })}
      <Pagination
        label={words.title()}
        first={from > 0 ? { href: paths.myCohorts, text: words.firstCohorts() } : null}
        next={
          from + PAGE_SIZE < all.length
            ? { href: withQuery(paths.myCohorts, { from: String(from + PAGE_SIZE) }), text: words.moreCohorts() }
            : null
        }
      />
    </Page>
  )
}
