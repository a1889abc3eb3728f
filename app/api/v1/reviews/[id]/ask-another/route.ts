import { route } from '@/lib/doors/http/route'
import { askAnotherMentor } from '@/lib/mentoring/reviews/claims/commands'
import { askAnotherSchema } from '@/lib/mentoring/reviews/schema'

export const POST = route<{ id: string }>(async (viewer, call) =>
  askAnotherMentor(viewer, call.params.id, await call.body(askAnotherSchema)),
)
