import { route } from '@/lib/doors/http/route'
import { getFile, openFile } from '@/lib/learning/evidence/files/data'
import { downloadHeaders } from '@/lib/learning/evidence/files/download'

type Params = { id: string }

export const GET = route<Params>(async (viewer, { params }) => {
  const { content, ...file } = await openFile(viewer, params.id)
  return new Response(content, { headers: downloadHeaders(file) })
})

export const HEAD = route<Params>(async (viewer, { params }) => {
  return new Response(null, { headers: downloadHeaders(await getFile(viewer, params.id)) })
})
