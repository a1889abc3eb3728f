import { toDay } from '@/lib/foundation/values/calendar-date'
import { learnerCalls } from '@/lib/mentoring/learners/calls'
import { openLearnersFile } from '@/lib/mentoring/learners/table/file.data'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(learnerCalls.exportLearners, async (viewer, call) => {
  const now = new Date()
  const file = await openLearnersFile(viewer, call.query(), now)
  return new Response(file, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="learners-${toDay(now, viewer.timeZone)}.csv"`,
      'cache-control': 'private, no-store',
    },
  })
})
