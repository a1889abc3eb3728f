import { AppError } from '@/lib/foundation/errors'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { backupCalls } from '@/lib/operations/backups/calls'
import { openBackup } from '@/lib/operations/backups/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { seeOther } from '@/lib/platform/http/route'
import { serve } from '@/lib/platform/http/serve'

/** Sends the file. A refused form is redirected to its page, which says why. */
export const POST = serve(backupCalls.downloadBackup, async (viewer, call) => {
  const { current } = await call.body()
  const sent = send(viewer, call.params.id, current)
  if (!call.isForm) return sent
  return sent.catch((error) => {
    if (!(error instanceof AppError) || error.code === 'not-found') throw error
    return seeOther(paths.backupRefused(error.code))
  })
})

async function send(viewer: Viewer, id: string, current: string | undefined): Promise<Response> {
  const now = new Date()
  return new Response(await openBackup(viewer, id, current, now), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="waymark-backup-${toDay(now, viewer.timeZone)}.zip"`,
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  })
}
