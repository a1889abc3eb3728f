import { toDay } from '@/lib/foundation/values/calendar-date'
import { auditCalls } from '@/lib/platform/audit/calls'
import { openAuditFile } from '@/lib/platform/audit/file.data'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(auditCalls.exportAudit, async (viewer, call) => {
  const now = new Date()
  const file = await openAuditFile(viewer, call.query(), now)
  return new Response(file, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="audit-${toDay(now, viewer.timeZone)}.csv"`,
      'cache-control': 'private, no-store',
    },
  })
})
