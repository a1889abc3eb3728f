import { serve } from '@/lib/doors/http/serve'
import { workbookCalls } from '@/lib/learning/workbook/calls'
import { addOwnLink } from '@/lib/learning/workbook/commands'

export const POST = serve(workbookCalls.addOwnLink, async (viewer, call) => addOwnLink(viewer, await call.body()))
