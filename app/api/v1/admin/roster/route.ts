import { rosterCalls } from '@/lib/mentoring/roster/calls'
import { importRoster } from '@/lib/mentoring/roster/commands'
import { getRosterReport, listRosters } from '@/lib/mentoring/roster/data'
import { MAX_BYTES } from '@/lib/mentoring/roster/file/parse'
import { requireApiViewer } from '@/lib/platform/auth/session'
import { readUpload } from '@/lib/platform/http/read-upload'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(rosterCalls.listRosters, async (viewer, call) => listRosters(viewer, call.query()))

export const POST = serve(rosterCalls.importRoster, async (_viewer, call) => {
  const { preview } = call.query()
  const bytes = await readUpload(call.stream(), MAX_BYTES)
  // The admin may have been signed out, or lost the role, while the file came.
  const viewer = await requireApiViewer()
  return preview ? getRosterReport(viewer, bytes) : importRoster(viewer, bytes)
})
