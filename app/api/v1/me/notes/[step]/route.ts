import { workbookCalls } from '@/lib/learning/workbook/calls'
import { saveNote } from '@/lib/learning/workbook/commands'
import { serve } from '@/lib/platform/http/serve'

export const PUT = serve(workbookCalls.saveNote, async (viewer, call) =>
  saveNote(viewer, call.params.step, await call.body()),
)
