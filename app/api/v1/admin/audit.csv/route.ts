import { openAuditFile } from '@/lib/doors/audit/file.data'
import { auditQuerySchema } from '@/lib/doors/audit/schema'
import { route } from '@/lib/doors/http/route'
import { dayOf } from '@/lib/foundation/values/calendar-date'

export const GET = route(async (viewer, call) => {
  const now = new Date()
  const file = await openAuditFile(viewer, call.query(auditQuerySchema), now)
  return new Response(file, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="audit-${dayOf(now, viewer.timeZone)}.csv"`,
      'cache-control': 'private, no-store',
    },
  })
})
