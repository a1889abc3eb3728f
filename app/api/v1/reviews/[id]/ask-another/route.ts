import { route } from '@/lib/boundary/route'
import { askAnotherMentor } from '@/lib/reviews/claims/commands'
import { askAnotherSchema } from '@/lib/reviews/schema'

export const POST = route<{ id: string }>(async (viewer, call) =>
  askAnotherMentor(viewer, call.params.id, await call.body(askAnotherSchema)),
)
