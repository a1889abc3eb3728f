import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/foundation/layout/empty-state'
import { PageHeader } from '@/components/foundation/layout/page'
import { paths } from '@/lib/foundation/paths'
import { KEPT_DAYS } from '@/lib/operations/privacy/retention/periods'
import { canAdminister } from '@/lib/people/accounts/policy'
import { listAudit } from '@/lib/platform/audit/data'
import { auditQuerySchema } from '@/lib/platform/audit/schema'
import { requireViewer } from '@/lib/platform/auth/session'
import * as words from '@/messages/generated/app/admin-audit'
import { ListPages } from '../../_components/list-pages'
import { AuditFilters } from './_components/audit-filters'
import { AuditTable } from './_components/audit-table'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AuditPage({ searchParams }: Props) {
  const [viewer, params] = await Promise.all([requireViewer(paths.adminAudit), searchParams])
  // A layout is not rendered again between pages, so each page checks for itself.
  if (!canAdminister(viewer)) notFound()
  const query = auditQuerySchema.parse(params)
  const { cursor, ...filters } = query
  const { entries, nextCursor } = await listAudit(viewer, query)
  const isFiltered = Object.values(filters).some(Boolean)
  return (
    <>
      <PageHeader title={words.title()} lead={words.lead({ days: KEPT_DAYS.signIns })} />
      <AuditFilters query={filters} isFiltered={isFiltered} />
      {entries.length > 0 ? (
        <AuditTable entries={entries} timeZone={viewer.timeZone} />
      ) : (
        <EmptyState title={isFiltered ? words.noMatch() : words.none()}>
          {isFiltered ? words.noMatchHint() : words.noneHint()}
        </EmptyState>
      )}
      <ListPages path={paths.adminAudit} query={filters} cursor={cursor} nextCursor={nextCursor} />
    </>
  )
}
