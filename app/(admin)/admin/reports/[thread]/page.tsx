import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { PostList } from '@/components/mentoring/messages/post-list'
import { paths } from '@/lib/foundation/paths'
import { readReportedThread } from '@/lib/mentoring/messages/reports.commands'
import { postsQuerySchema } from '@/lib/mentoring/messages/schema'
import { agoInWords } from '@/lib/mentoring/reviews/time-words'
import { canAdminister } from '@/lib/people/accounts/policy'
import { requireViewer } from '@/lib/platform/auth/session'
import { showNotFound } from '@/lib/platform/auth/show-not-found'
import * as words from '@/messages/generated/app/admin-reports'
import { CloseReport } from '../_components/close-report'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = {
  params: Promise<{ thread: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ReportPage({ params, searchParams }: Props) {
  const [{ thread: id }, query] = await Promise.all([params, searchParams])
  const viewer = await requireViewer(paths.adminReport(id))
  // A layout is not rendered again between pages, so each page checks for itself.
  if (!canAdminister(viewer)) notFound()
  const { before } = postsQuerySchema.catch({}).parse(query)
  const thread = await showNotFound(readReportedThread(viewer, id, { before }))
  const { learner, cohort, reportedBy, reportedAt, reason } = thread
  const when = agoInWords(reportedAt, new Date().toISOString())
  return (
    <div className="max-w-3xl">
      <PageHeader
        eyebrow={
          <Link
            href={paths.adminReports}
            className="no-print inline-flex min-h-11 min-w-11 items-center text-pine underline"
          >
            {words.reports()}
          </Link>
        }
        title={<span className="break-words">{words.about({ learner: learner.name, cohort: cohort.name })}</span>}
        lead={words.readingIsLogged()}
        actions={<CloseReport thread={id} />}
      />
      <div className="mb-8 border-l-4 border-ember bg-sunk px-4 py-3 [overflow-wrap:anywhere]">
        <p className="text-sm text-muted">{words.reportedBy({ person: reportedBy ?? words.deletedAccount(), when })}</p>
        <p className="whitespace-pre-line">{reason}</p>
      </div>
      <PostList
        posts={thread.posts}
        before={thread.before}
        isNewest={before === undefined}
        path={paths.adminReport(id)}
        timeZone={viewer.timeZone}
      />
    </div>
  )
}
