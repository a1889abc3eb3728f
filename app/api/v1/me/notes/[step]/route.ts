import { route } from '@/lib/doors/http/route'
import { saveNote } from '@/lib/learning/workbook/commands'
import { noteSchema } from '@/lib/learning/workbook/schema'

export const PUT = route<{ step: string }>(async (viewer, call) =>
  saveNote(viewer, call.params.step, await call.body(noteSchema)),
)
