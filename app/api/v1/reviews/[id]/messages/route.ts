import { created, route } from '@/lib/doors/http/route'
import { addMessage } from '@/lib/mentoring/reviews/messages.commands'
import { messageSchema } from '@/lib/mentoring/reviews/schema'

export const POST = route<{ id: string }>(async (viewer, call) => {
  const { body } = await call.body(messageSchema)
  const key = (await call.idempotencyKey()) ?? undefined
  return created(await addMessage(viewer, call.params.id, body, key))
})
