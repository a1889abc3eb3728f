import { serve } from '@/lib/doors/http/serve'
import { evidenceCalls } from '@/lib/learning/evidence/calls'
import { storeFile } from '@/lib/learning/evidence/files/commands'

export const POST = serve(evidenceCalls.storeFile, async (viewer, call) =>
  storeFile(viewer, { ...call.query(), ...call.stream() }),
)
