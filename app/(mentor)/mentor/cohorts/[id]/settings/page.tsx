import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Section } from '@/components/foundation/layout/page'
import { CloseCohort } from '@/components/mentoring/cohorts/settings/close-cohort'
import { HandOverForm } from '@/components/mentoring/cohorts/settings/hand-over-form'
import { toRoadmapChoice } from '@/components/mentoring/cohorts/settings/roadmap-choice'
import { SettingsForm } from '@/components/mentoring/cohorts/settings/settings-form'
import { toSettings } from '@/components/mentoring/cohorts/settings/settings-from-form'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { findCohort } from '@/lib/mentoring/cohorts/data'
import { readCohortRoadmaps } from '@/lib/mentoring/cohorts/roadmaps.data'
import { findClassWeek } from '@/lib/mentoring/cohorts/schedule/class-week'
import { findCohortSchedule } from '@/lib/mentoring/cohorts/schedule/data'
import { countOnTime } from '@/lib/mentoring/learners/stats/deadline.data'
import * as words from '@/messages/generated/app/cohort'
import { requireMentor } from '../../../_components/require-mentor'
import { CohortFrame } from '../_components/cohort-frame'
import { Dates } from '../_components/dates'

export const generateMetadata = (): Metadata => ({ title: words.settingsTitle() })

type Props = { params: Promise<{ id: string }> }

/** The dates and settings of a cohort, its end, and who leads it. */
export default async function CohortSettingsPage({ params }: Props) {
  const { id } = await params
  const viewer = await requireMentor(paths.cohortSettings(id))
  const [cohort, roadmaps, dates] = await Promise.all([
    findCohort(viewer, id),
    readCohortRoadmaps(viewer),
    findCohortSchedule(viewer, id),
  ])
  if (!cohort || !dates) notFound()
  const today = toDay(new Date(), dates.timeZone)
  const classWeek = findClassWeek(dates, cohort.week.days, today)
  // A deadline is said with the goal; without one, the last module's end is the cohort's date.
  const by = cohort.deadline ? null : classWeek.endsOn
  const onTime = by ? await countOnTime(viewer, id, by) : null
  const roadmap = roadmaps.get(cohort.roadmapId)
  const settings = toSettings(cohort, roadmap)
  const others = cohort.mentors.filter(({ isActive, isLead }) => isActive && !isLead)
  const lead = cohort.mentors.find(({ isLead }) => isLead)?.name ?? null
  return (
    <CohortFrame cohort={cohort} timeZone={viewer.timeZone}>
      {cohort.closedAt ? null : (
        <>
          <Dates cohort={cohort} dates={dates} classWeek={classWeek} today={today} onTime={onTime} />
          <Section id="settings" title={words.settings()}>
            <SettingsForm
              cohortId={id}
              settings={settings}
              timeZones={timeZonesWith(settings.timeZone)}
              roadmaps={roadmaps.all.map(toRoadmapChoice)}
              stages={roadmap.stages.map(({ slug, title }) => ({ slug, title }))}
            />
          </Section>
        </>
      )}
      <Section title={words.handOver()} lead={lead ? words.ledBy({ lead }) : words.noLead()}>
        {cohort.canLead ? (
          others.length > 0 ? (
            <HandOverForm cohortId={id} mentors={others.map((mentor) => ({ id: mentor.id, name: mentor.name }))} />
          ) : (
            <p className="text-muted">{words.noOtherMentor()}</p>
          )
        ) : null}
      </Section>
      {cohort.canLead ? (
        <Section
          title={cohort.closedAt ? words.reopenTitle() : words.closeTitle()}
          lead={cohort.closedAt ? words.reopenLead() : words.closeLead()}
        >
          <CloseCohort cohort={{ id, name: cohort.name, isClosed: cohort.closedAt !== null }} />
        </Section>
      ) : null}
    </CohortFrame>
  )
}

/** Returns every zone that this server knows, and the current one. */
const timeZonesWith = (current: string): string[] =>
  [...new Set([current, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort()
