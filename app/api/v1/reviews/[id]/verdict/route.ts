import { route } from '@/lib/doors/http/route'
import { verdictSchema } from '@/lib/mentoring/reviews/schema'
import { giveVerdict } from '@/lib/mentoring/reviews/verdicts.commands'

export const POST = route<{ id: string }>(async (viewer, call) =>
  giveVerdict(viewer, call.params.id, await call.body(verdictSchema)),
)
