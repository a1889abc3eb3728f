import { serve } from '@/lib/doors/http/serve'
import { workbookCalls } from '@/lib/learning/workbook/calls'
import { removeOwnLink } from '@/lib/learning/workbook/commands'

export const DELETE = serve(workbookCalls.removeOwnLink, async (viewer, call) => removeOwnLink(viewer, call.params.id))
