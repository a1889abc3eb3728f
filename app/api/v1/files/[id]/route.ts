import { evidenceCalls } from '@/lib/learning/evidence/calls'
import { getFile, openFile } from '@/lib/learning/evidence/files/data'
import { downloadHeaders } from '@/lib/learning/evidence/files/download'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(evidenceCalls.openFile, async (viewer, { params }) => {
  const { content, ...file } = await openFile(viewer, params.id)
  return new Response(content, { headers: downloadHeaders(file) })
})

export const HEAD = serve(evidenceCalls.openFile, async (viewer, { params }) => {
  return new Response(null, { headers: downloadHeaders(await getFile(viewer, params.id)) })
})
