import { noContent, route } from '@/lib/boundary/route'
import { askForDeletion, cancelDeletion } from '@/lib/privacy/deletion/commands'
import { deletionSchema } from '@/lib/privacy/deletion/schema'

export const POST = route(async (viewer, call) => askForDeletion(viewer, await call.body(deletionSchema)))

export const DELETE = route(async (viewer) => {
  await cancelDeletion(viewer)
  return noContent()
})
