import { noContent, route } from '@/lib/doors/http/route'
import { changeMentorNote, removeMentorNote } from '@/lib/mentoring/learners/notes/commands'
import { mentorNoteSchema } from '@/lib/mentoring/learners/notes/schema'

type Params = { id: string; note: string }

export const PUT = route<Params>(async (viewer, call) =>
  changeMentorNote(viewer, call.params.id, call.params.note, await call.body(mentorNoteSchema)),
)

export const DELETE = route<Params>(async (viewer, { params }) => {
  await removeMentorNote(viewer, params.id, params.note)
  return noContent()
})
