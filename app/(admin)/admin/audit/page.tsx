import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/foundation/layout/empty-state'
import { PageHeader } from '@/components/foundation/layout/page'
import { KEPT_DAYS } from '@/lib/care/privacy/retention/periods'
import { listAudit } from '@/lib/doors/audit/data'
import { auditQuerySchema } from '@/lib/doors/audit/schema'
import { requireViewer } from '@/lib/doors/auth/session'
import { paths } from '@/lib/foundation/paths'
import { canAdminister } from '@/lib/people/accounts/policy'
import { ListPages } from '../../_components/list-pages'
import { AuditFilters } from './_components/audit-filters'
import { AuditTable } from './_components/audit-table'

export const metadata: Metadata = { title: 'Audit log' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AuditPage({ searchParams }: Props) {
  const [viewer, params] = await Promise.all([requireViewer(paths.adminAudit), searchParams])
  // The layout is kept from page to page: a page asks for itself.
  if (!canAdminister(viewer)) notFound()
  const query = auditQuerySchema.parse(params)
  const { cursor, ...filters } = query
  const { entries, nextCursor } = await listAudit(viewer, query)
  const isFiltered = Object.values(filters).some(Boolean)
  return (
    <>
      <PageHeader
        title="Audit log"
        lead={`Account and permission changes, newest first. To see sign-ins, choose one as the action; they are deleted after ${KEPT_DAYS.signIns} days. All other entries are permanent.`}
      />
      <AuditFilters query={filters} isFiltered={isFiltered} />
      {entries.length > 0 ? (
        <AuditTable entries={entries} timeZone={viewer.timeZone} />
      ) : (
        <EmptyState title={isFiltered ? 'No matching entries' : 'No entries yet'}>
          {isFiltered
            ? 'Try another action, person or time. Deleted accounts can’t be found by name.'
            : 'Role and account changes appear here.'}
        </EmptyState>
      )}
      <ListPages path={paths.adminAudit} query={filters} cursor={cursor} nextCursor={nextCursor} />
    </>
  )
}
