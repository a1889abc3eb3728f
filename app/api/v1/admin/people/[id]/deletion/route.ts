import { personDeletionCalls } from '@/lib/operations/privacy/calls'
import { askForPersonDeletion, cancelPersonDeletion } from '@/lib/operations/privacy/deletion/admin.commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(personDeletionCalls.askForPersonDeletion, async (viewer, call) =>
  askForPersonDeletion(viewer, call.params.id, await call.body()),
)

export const DELETE = serve(personDeletionCalls.cancelPersonDeletion, async (viewer, call) =>
  cancelPersonDeletion(viewer, call.params.id),
)
