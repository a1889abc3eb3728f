import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/foundation/layout/empty-state'
import { PageHeader } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { paths } from '@/lib/foundation/paths'
import { listReports } from '@/lib/mentoring/messages/reports.commands'
import { agoInWords } from '@/lib/mentoring/reviews/time-words'
import { canAdminister } from '@/lib/people/accounts/policy'
import { requireViewer } from '@/lib/platform/auth/session'
import * as words from '@/messages/generated/app/admin-reports'

export const generateMetadata = (): Metadata => ({ title: words.title() })

export default async function ReportsPage() {
  const viewer = await requireViewer(paths.adminReports)
  // A layout is not rendered again between pages, so each page checks for itself.
  if (!canAdminister(viewer)) notFound()
  const reports = await listReports(viewer)
  const now = new Date().toISOString()
  return (
    <div className="max-w-3xl">
      <PageHeader title={words.title()} lead={words.lead()} />
      {reports.length > 0 ? (
        <ul className="divide-y divide-rule border-y border-rule">
          {reports.map(({ id, learner, cohort, reportedBy, reportedAt, reason }) => (
            <li key={id} className="py-3 [overflow-wrap:anywhere]">
              <Link
                href={paths.adminReport(id)}
                className="inline-flex min-h-11 min-w-11 items-center font-medium text-pine underline-offset-4 hover:underline"
              >
                {words.about({ learner: learner.name, cohort: cohort.name })}
              </Link>
              <p className="line-clamp-2">{reason}</p>
              <p className="text-sm text-muted">
                {words.reportedBy({
                  person: reportedBy ?? words.deletedAccount(),
                  when: agoInWords(reportedAt, now),
                })}
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title={words.none()}>{words.noneHint()}</EmptyState>
      )}
    </div>
  )
}
