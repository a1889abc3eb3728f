import { route } from '@/lib/boundary/route'
import { openLearnersFile } from '@/lib/mentoring/table/file/data'
import { learnersExportSchema } from '@/lib/mentoring/table/schema'
import { dayOf } from '@/lib/values/calendar-date'

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
