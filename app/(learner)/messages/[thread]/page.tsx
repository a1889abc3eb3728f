import type { Metadata } from 'next'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { Link } from '@/components/foundation/ui/link'
import { AnswerForm } from '@/components/mentoring/messages/answer-form'
import { MarkRead } from '@/components/mentoring/messages/mark-read'
import { PostList } from '@/components/mentoring/messages/post-list'
import { ReportFold } from '@/components/mentoring/messages/report-fold'
import { DrawnFor } from '@/components/platform/drawn-for'
import { LiveRefresh } from '@/components/platform/live-refresh'
import { paths } from '@/lib/foundation/paths'
import { getThread } from '@/lib/mentoring/messages/data'
import { postsQuerySchema } from '@/lib/mentoring/messages/schema'
import { requireViewer } from '@/lib/platform/auth/session'
import { showNotFound } from '@/lib/platform/auth/show-not-found'
import * as words from '@/messages/generated/app/messages'
import * as conversations from '@/messages/generated/mentoring/conversations'

export const generateMetadata = (): Metadata => ({ title: words.threadTitle() })

type Props = {
  params: Promise<{ thread: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ThreadPage({ params, searchParams }: Props) {
  const [{ thread: id }, query] = await Promise.all([params, searchParams])
  const viewer = await requireViewer(paths.thread(id))
  const { before } = postsQuerySchema.catch({}).parse(query)
  const thread = await showNotFound(getThread(viewer, id, { before }))
  const { cohort, learner, isMine, canWrite, posts, isReported } = thread
  const isNewest = before === undefined
  const last = posts.at(-1)
  return (
    <DrawnFor person={viewer.id}>
      <Page width="text">
        <LiveRefresh topics={['threads']} />
        {isNewest && last && thread.unread > 0 ? <MarkRead thread={id} newest={last.id} /> : null}
        <PageHeader
          eyebrow={
            <Link
              href={paths.messages}
              className="no-print inline-flex min-h-11 min-w-11 items-center text-pine underline"
            >
              {words.messages()}
            </Link>
          }
          title={
            <span className="break-words">
              {isMine ? conversations.withMentors({ cohort: cohort.name }) : learner.name}
            </span>
          }
          lead={isMine ? words.mentorsOf({ cohort: cohort.name }) : words.learnerOf({ cohort: cohort.name })}
          actions={
            isMine || !canWrite ? null : (
              <ButtonLink look="secondary" href={paths.learner(learner.id)}>
                {words.seeLearner()}
              </ButtonLink>
            )
          }
        />
        <PostList
          posts={posts}
          before={thread.before}
          isNewest={isNewest}
          path={paths.thread(id)}
          timeZone={viewer.timeZone}
        />
        {canWrite ? (
          isNewest ? (
            <AnswerForm cohortId={cohort.id} to={isMine ? 'mentors' : learner.id} />
          ) : null
        ) : (
          <p className="mt-8 border-l-4 border-edge bg-sunk px-4 py-3">{conversations.cannotWrite()}</p>
        )}
        {isReported ? (
          <p className="mt-12 border-t border-rule pt-4 text-sm text-muted">{conversations.isReported()}</p>
        ) : (
          <ReportFold thread={id} />
        )}
      </Page>
    </DrawnFor>
  )
}
