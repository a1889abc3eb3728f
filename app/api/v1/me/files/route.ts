import { created, route } from '@/lib/doors/http/route'
import { storeFile } from '@/lib/learning/evidence/files/commands'
import { uploadQuerySchema } from '@/lib/learning/evidence/files/schema'

export const POST = route(
  async (viewer, call) => created(await storeFile(viewer, { ...call.query(uploadQuerySchema), ...call.stream() })),
  { takesAnyBody: true },
)
