import { route } from '@/lib/boundary/route'
import { saveNote } from '@/lib/workbook/commands'
import { noteSchema } from '@/lib/workbook/schema'

export const PUT = route<{ step: string }>(async (viewer, call) =>
  saveNote(viewer, call.params.step, await call.body(noteSchema)),
)
