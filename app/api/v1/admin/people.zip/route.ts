import { AppError, type ErrorCode } from '@/lib/foundation/errors'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import type { ExportProblem } from '@/lib/operations/privacy/export/schema'
import { schoolCalls } from '@/lib/operations/school/calls'
import { exportPeople } from '@/lib/operations/school/commands'
import type { PeopleExportInput } from '@/lib/operations/school/schema'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { seeOther } from '@/lib/platform/http/route'
import { serve } from '@/lib/platform/http/serve'

const problems: Partial<Record<ErrorCode, ExportProblem>> = {
  invalid: 'password',
  conflict: 'sign-in',
  'too-many': 'too-many',
}

export const GET = serve(schoolCalls.downloadPeople, (viewer) => send(viewer, null))

/** A refused form leads back to its page, which shows the reason. */
export const POST = serve(schoolCalls.exportPeople, async (viewer, call) => {
  const input = await call.body()
  if (!call.isForm) return send(viewer, input)
  return send(viewer, input).catch((error) => {
    const problem = error instanceof AppError ? problems[error.code] : undefined
    if (!problem) throw error
    return seeOther(paths.peopleExportRefused(problem))
  })
})

async function send(viewer: Viewer, proof: PeopleExportInput | null): Promise<Response> {
  const now = new Date()
  return new Response(await exportPeople(viewer, proof, now), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="people-${toDay(now, viewer.timeZone)}.zip"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
