import { learnerCalls } from '@/lib/mentoring/learners/calls'
import { changeMentorNote, removeMentorNote } from '@/lib/mentoring/learners/notes/commands'
import { serve } from '@/lib/platform/http/serve'

export const PUT = serve(learnerCalls.changeMentorNote, async (viewer, call) =>
  changeMentorNote(viewer, call.params.id, call.params.note, await call.body()),
)

export const DELETE = serve(learnerCalls.removeMentorNote, async (viewer, { params }) =>
  removeMentorNote(viewer, params.id, params.note),
)
