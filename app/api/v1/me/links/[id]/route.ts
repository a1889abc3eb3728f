import { workbookCalls } from '@/lib/learning/workbook/calls'
import { removeOwnLink } from '@/lib/learning/workbook/commands'
import { serve } from '@/lib/platform/http/serve'

export const DELETE = serve(workbookCalls.removeOwnLink, async (viewer, call) => removeOwnLink(viewer, call.params.id))
