import { created, route } from '@/lib/doors/http/route'
import { addMentorNote } from '@/lib/mentoring/learners/notes/commands'
import { listMentorNotes } from '@/lib/mentoring/learners/notes/data'
import { newMentorNoteSchema } from '@/lib/mentoring/learners/notes/schema'

type Params = { id: string }

export const GET = route<Params>(async (viewer, { params }) => ({ notes: await listMentorNotes(viewer, params.id) }))

export const POST = route<Params>(async (viewer, call) => {
  const [input, key] = [await call.body(newMentorNoteSchema), await call.idempotencyKey()]
  return created(await addMentorNote(viewer, call.params.id, input, key ?? undefined))
})
