import { route } from '@/lib/doors/http/route'
import { dayOf } from '@/lib/foundation/values/calendar-date'
import { openLearnersFile } from '@/lib/mentoring/learners/table/file.data'
import { learnersExportSchema } from '@/lib/mentoring/learners/table/schema'

export const GET = route(async (viewer, call) => {
  const now = new Date()
  const file = await openLearnersFile(viewer, call.query(learnersExportSchema), now)
  return new Response(file, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="learners-${dayOf(now, viewer.timeZone)}.csv"`,
      'cache-control': 'private, no-store',
    },
  })
})
