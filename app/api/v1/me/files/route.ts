import { evidenceCalls } from '@/lib/learning/evidence/calls'
import { storeFile } from '@/lib/learning/evidence/files/commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(evidenceCalls.storeFile, async (viewer, call) =>
  storeFile(viewer, { ...call.query(), ...call.stream() }),
)
