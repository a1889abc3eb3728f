import { serve } from '@/lib/doors/http/serve'
import { workbookCalls } from '@/lib/learning/workbook/calls'
import { saveNote } from '@/lib/learning/workbook/commands'

export const PUT = serve(workbookCalls.saveNote, async (viewer, call) =>
  saveNote(viewer, call.params.step, await call.body()),
)
