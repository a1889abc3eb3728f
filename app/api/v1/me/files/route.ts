import { created, route } from '@/lib/boundary/route'
import { storeFile } from '@/lib/evidence/files/commands'
import { uploadQuerySchema } from '@/lib/evidence/files/schema'

export const POST = route(
  async (viewer, call) => created(await storeFile(viewer, { ...call.query(uploadQuerySchema), ...call.stream() })),
  { takesAnyBody: true },
)
