import { learnerCalls } from '@/lib/mentoring/learners/calls'
import { addMentorNote } from '@/lib/mentoring/learners/notes/commands'
import { listMentorNotes } from '@/lib/mentoring/learners/notes/data'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(learnerCalls.listMentorNotes, async (viewer, call) =>
  listMentorNotes(viewer, call.params.id, call.query()),
)

export const POST = serve(learnerCalls.addMentorNote, async (viewer, call) => {
  const [input, key] = [await call.body(), await call.idempotencyKey()]
  return addMentorNote(viewer, call.params.id, input, key ?? undefined)
})
