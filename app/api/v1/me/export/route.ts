import { route } from '@/lib/boundary/route'
import { exportData } from '@/lib/privacy/export/commands'
import { dayOf } from '@/lib/values/calendar-date'

export const GET = route(async (viewer) => {
  const now = new Date()
  return new Response(await exportData(viewer, now), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="waymark-export-${dayOf(now, viewer.timeZone)}.zip"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
})
