import type { Metadata } from 'next'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { Announcements } from '@/components/mentoring/announcements/announcements'
import { CohortFilter } from '@/components/mentoring/cohorts/cohort-filter'
import { waitingTimesInWords } from '@/components/mentoring/reviews/waiting-words'
import { LiveRefresh } from '@/components/platform/live-refresh'
import { paths } from '@/lib/foundation/paths'
import { listCurrentAnnouncements } from '@/lib/mentoring/announcements/data'
import { listCohortChoices } from '@/lib/mentoring/learners/table/data'
import { MOST_COHORTS } from '@/lib/mentoring/learners/table/learner-row'
import { getToday } from '@/lib/mentoring/learners/today/data'
import { isTodayEmpty } from '@/lib/mentoring/learners/today/today'
import { listWritableCohortIds } from '@/lib/mentoring/messages/cohorts.data'
import { getWaitingTimes } from '@/lib/mentoring/reviews/queue/waits.data'
import { getOwnAwayUntil } from '@/lib/people/accounts/away/data'
import { showNotFound } from '@/lib/platform/auth/show-not-found'
import * as words from '@/messages/generated/app/mentor-today'
import { AwayNotice } from './_components/away-notice'
import { ChooseCohort } from './_components/choose-cohort'
import { NothingToday } from './_components/nothing-today'
import { requireMentor } from './_components/require-mentor'
import { TodayLearners } from './_components/today-learners'
import { TodayReviews } from './_components/today-reviews'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { searchParams: Promise<{ cohort?: string | string[] }> }

export default async function TodayPage({ searchParams }: Props) {
  const viewer = await requireMentor(paths.mentor)
  const { cohort: asked } = await searchParams
  const cohort = typeof asked === 'string' && asked !== '' ? asked : undefined
  const now = new Date()
  const [cohorts, mentoredIds] = await Promise.all([listCohortChoices(viewer, cohort), listWritableCohortIds(viewer)])
  const isOpen = !cohort && cohorts.length > MOST_COHORTS
  const [today, waitingTimes, announcements, awayUntil] = await Promise.all([
    isOpen ? null : showNotFound(getToday(viewer, cohort, now)),
    showNotFound(getWaitingTimes(viewer, cohort ? [cohort] : undefined, now)),
    listCurrentAnnouncements(viewer),
    getOwnAwayUntil(viewer, now),
  ])
  const waited = waitingTimesInWords(waitingTimes)
  const queue = cohort ? `${paths.reviews}?cohort=${cohort}` : paths.reviews
  return (
    <Page width="text">
      <LiveRefresh topics={['queue']} />
      <PageHeader title={words.title()} lead={waited ?? words.lead()} />
      {awayUntil ? <AwayNotice until={awayUntil} /> : null}
      <Announcements announcements={announcements} timeZone={viewer.timeZone} />
      <CohortFilter action={paths.mentor} cohorts={cohorts} cohort={cohort} />
      {today === null ? (
        <ChooseCohort />
      ) : isTodayEmpty(today) ? (
        <NothingToday hasCohorts={cohorts.length > 0} />
      ) : (
        <>
          <TodayReviews today={today} now={now.toISOString()} queue={queue} />
          <TodayLearners today={today} now={now.toISOString()} cohort={cohort} mentoredIds={mentoredIds} />
        </>
      )}
    </Page>
  )
}
