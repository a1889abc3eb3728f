import { serve } from '@/lib/doors/http/serve'
import { workbookCalls } from '@/lib/learning/workbook/calls'
import { saveNote } from '@/lib/learning/workbook/commands'
import { getNote } from '@/lib/learning/workbook/data'

export const GET = serve(workbookCalls.getNote, async (viewer, call) => getNote(viewer, call.params.step))

export const PUT = serve(workbookCalls.saveNote, async (viewer, call) =>
  saveNote(viewer, call.params.step, await call.body()),
)
