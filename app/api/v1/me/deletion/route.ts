import { privacyCalls } from '@/lib/care/privacy/calls'
import { askForDeletion, cancelDeletion } from '@/lib/care/privacy/deletion/commands'
import { serve } from '@/lib/doors/http/serve'

export const POST = serve(privacyCalls.askForDeletion, async (viewer, call) =>
  askForDeletion(viewer, await call.body()),
)

export const DELETE = serve(privacyCalls.cancelDeletion, async (viewer) => cancelDeletion(viewer))
