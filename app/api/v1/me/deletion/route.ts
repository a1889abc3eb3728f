import { privacyCalls } from '@/lib/operations/privacy/calls'
import { askForDeletion, cancelDeletion } from '@/lib/operations/privacy/deletion/commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(privacyCalls.askForDeletion, async (viewer, call) =>
  askForDeletion(viewer, await call.body()),
)

export const DELETE = serve(privacyCalls.cancelDeletion, async (viewer) => cancelDeletion(viewer))
