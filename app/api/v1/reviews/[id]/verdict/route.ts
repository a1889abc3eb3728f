import { route } from '@/lib/boundary/route'
import { giveVerdict } from '@/lib/reviews/commands'
import { verdictSchema } from '@/lib/reviews/schema'

export const POST = route<{ id: string }>(async (viewer, call) =>
  giveVerdict(viewer, call.params.id, await call.body(verdictSchema)),
)
