import { route } from '@/lib/boundary/route'
import { verdictSchema } from '@/lib/reviews/schema'
import { giveVerdict } from '@/lib/reviews/verdicts/commands'

export const POST = route<{ id: string }>(async (viewer, call) =>
  giveVerdict(viewer, call.params.id, await call.body(verdictSchema)),
)
