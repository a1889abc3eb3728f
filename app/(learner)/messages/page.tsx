import type { Metadata } from 'next'
import { EmptyState } from '@/components/foundation/layout/empty-state'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { Pagination } from '@/components/foundation/ui/pagination'
import { Announcements } from '@/components/mentoring/announcements/announcements'
import { ConversationList } from '@/components/mentoring/messages/conversation-list'
import { MessageMentors } from '@/components/mentoring/messages/message-mentors'
import { LiveRefresh } from '@/components/platform/live-refresh'
import { paths } from '@/lib/foundation/paths'
import { withQuery } from '@/lib/foundation/values/with-query'
import { listCurrentAnnouncements } from '@/lib/mentoring/announcements/data'
import { listLearnerCohorts } from '@/lib/mentoring/messages/cohorts.data'
import { listThreads } from '@/lib/mentoring/messages/data'
import { threadsQuerySchema } from '@/lib/mentoring/messages/schema'
import { canMentor } from '@/lib/people/accounts/policy'
import { requireViewer } from '@/lib/platform/auth/session'
import * as words from '@/messages/generated/app/messages'
import { NoThreads } from './_components/no-threads'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function MessagesPage({ searchParams }: Props) {
  const [viewer, params] = await Promise.all([requireViewer(paths.messages), searchParams])
  const { cursor } = threadsQuerySchema.catch({}).parse(params)
  const [{ threads, nextCursor }, cohorts, announcements] = await Promise.all([
    listThreads(viewer, { cursor }),
    listLearnerCohorts(viewer),
    listCurrentAnnouncements(viewer),
  ])
  const isMentor = canMentor(viewer)
  return (
    <Page width="text">
      <LiveRefresh topics={['threads']} />
      <PageHeader
        title={words.title()}
        lead={isMentor ? words.lead() : words.leadForLearners()}
        actions={threads.length > 0 && cohorts.length > 0 ? <MessageMentors cohorts={cohorts} /> : null}
      />
      <Announcements announcements={announcements} timeZone={viewer.timeZone} showsAll />
      {threads.length > 0 ? (
        <ConversationList threads={threads} now={new Date().toISOString()} />
      ) : cursor ? (
        <EmptyState title={words.endTitle()}>{words.end()}</EmptyState>
      ) : (
        <NoThreads isMentor={isMentor} cohorts={cohorts} />
      )}
      <Pagination
        label={words.pages()}
        first={cursor ? { href: paths.messages, text: words.newest() } : null}
        next={nextCursor ? { href: withQuery(paths.messages, { cursor: nextCursor }), text: words.older() } : null}
      />
    </Page>
  )
}
