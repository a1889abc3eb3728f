import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page, PageHeader, Section } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { Link } from '@/components/foundation/ui/link'
import { CopyCohort } from '@/components/mentoring/cohorts/copy-cohort'
import { toRoadmapChoice } from '@/components/mentoring/cohorts/settings/roadmap-choice'
import { SettingsForm } from '@/components/mentoring/cohorts/settings/settings-form'
import { toSettings } from '@/components/mentoring/cohorts/settings/settings-from-form'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { findCohort } from '@/lib/mentoring/cohorts/data'
import { listInvitations } from '@/lib/mentoring/cohorts/invitations/data'
import { listNewestLearners } from '@/lib/mentoring/cohorts/members/data'
import { readCohortRoadmaps } from '@/lib/mentoring/cohorts/roadmaps.data'
import { findClassWeek } from '@/lib/mentoring/cohorts/schedule/class-week'
import { findCohortSchedule } from '@/lib/mentoring/cohorts/schedule/data'
import { countOnTime } from '@/lib/mentoring/learners/stats/deadline.data'
import * as words from '@/messages/generated/app/cohort'
import { requireMentor } from '../../_components/require-mentor'
import { CohortFacts } from './_components/cohort-facts'
import { cohortQuerySchema } from './_components/cohort-query'
import { Dates } from './_components/dates'
import { Invitations } from './_components/invitations'
import { JoinSection } from './_components/join-section'
import { Learners } from './_components/learners'
import { Mentors } from './_components/mentors'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function CohortPage({ params, searchParams }: Props) {
  const [{ id }, search] = await Promise.all([params, searchParams])
  const place = { path: paths.cohort(id), query: cohortQuerySchema.parse(search) }
  const viewer = await requireMentor(paths.cohort(id))
  const cohort = await findCohort(viewer, id)
  if (!cohort) notFound()
  const { deadline } = cohort
  const [invitations, learners, roadmaps, dates] = await Promise.all([
    listInvitations(viewer, id),
    listNewestLearners(viewer, id, place.query.q),
    readCohortRoadmaps(viewer),
    findCohortSchedule(viewer, id),
  ])
  if (!dates) notFound()
  const today = toDay(new Date(), dates.timeZone)
  const classWeek = findClassWeek(dates, cohort.week.days, today)
  // The goal's own date is said with the goal; without one, the last module's end is its date.
  const fixed = deadline && 'on' in deadline ? deadline.on : null
  const by = fixed ?? (deadline ? null : classWeek.endsOn)
  const onTime = by ? await countOnTime(viewer, id, by) : null
  const roadmap = roadmaps.get(cohort.roadmapId)
  const settings = toSettings(cohort, roadmap)
  return (
    <Page width="text">
      <PageHeader
        eyebrow={
          <Link
            href={paths.cohorts}
            className="inline-flex min-h-11 min-w-11 items-center underline underline-offset-4"
          >
            {words.cohorts()}
          </Link>
        }
        title={<span className="break-words">{cohort.name}</span>}
        actions={
          <div className="flex flex-wrap gap-3">
            <ButtonLink look="secondary" href={paths.outcomes(id)}>
              {words.outcomes()}
            </ButtonLink>
            <CopyCohort cohortId={id} hasStart={cohort.startsOn !== null} />
          </div>
        }
      />
      <CohortFacts {...{ cohort, roadmap }} onTime={fixed ? onTime : null} hasSeveral={roadmaps.hasSeveral} />
      <Dates {...{ cohort, dates, classWeek, today }} onTime={fixed ? null : onTime} />
      <JoinSection cohort={cohort} timeZone={viewer.timeZone} />
      <Invitations cohortId={id} invitations={invitations} place={place} timeZone={viewer.timeZone} />
      <Learners cohort={cohort} learners={learners} place={place} />
      <Mentors cohort={cohort} isAdmin={viewer.isAdmin} />
      <Section id="settings" title={words.settings()}>
        <SettingsForm
          cohortId={id}
          settings={settings}
          timeZones={timeZonesWith(settings.timeZone)}
          roadmaps={roadmaps.all.map(toRoadmapChoice)}
          stages={roadmap.stages.map(({ slug, title }) => ({ slug, title }))}
        />
      </Section>
    </Page>
  )
}

/** Returns every zone that this server knows, and the current one. */
const timeZonesWith = (current: string): string[] =>
  [...new Set([current, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort()
