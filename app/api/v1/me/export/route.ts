import { AppError, type ErrorCode } from '@/lib/foundation/errors'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { privacyCalls } from '@/lib/operations/privacy/calls'
import { exportData } from '@/lib/operations/privacy/export/commands'
import type { ExportInput, ExportProblem } from '@/lib/operations/privacy/export/schema'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { seeOther } from '@/lib/platform/http/route'
import { serve } from '@/lib/platform/http/serve'

const problems: Partial<Record<ErrorCode, ExportProblem>> = {
  invalid: 'password',
  conflict: 'sign-in',
  'too-many': 'too-many',
}

/**
 * Exports the data. A refused form is redirected to its page, which shows the reason; otherwise the page stays while
 * the file is downloaded.
 */
export const POST = serve(privacyCalls.exportData, async (viewer, call) => {
  const input = await call.body()
  if (!call.isForm) return send(viewer, input)
  return send(viewer, input).catch((error) => {
    const problem = error instanceof AppError ? problems[error.code] : undefined
    if (!problem) throw error
    return seeOther(paths.exportRefused(problem))
  })
})

async function send(viewer: Viewer, input: ExportInput): Promise<Response> {
  const now = new Date()
  return new Response(await exportData(viewer, input, now), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="waymark-export-${toDay(now, viewer.timeZone)}.zip"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
