import { askForDeletion, cancelDeletion } from '@/lib/care/privacy/deletion/commands'
import { deletionSchema } from '@/lib/care/privacy/deletion/schema'
import { noContent, route } from '@/lib/doors/http/route'

export const POST = route(async (viewer, call) => askForDeletion(viewer, await call.body(deletionSchema)))

export const DELETE = route(async (viewer) => {
  await cancelDeletion(viewer)
  return noContent()
})
