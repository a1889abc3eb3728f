import { workbookCalls } from '@/lib/learning/workbook/calls'
import { addOwnLink } from '@/lib/learning/workbook/commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(workbookCalls.addOwnLink, async (viewer, call) => addOwnLink(viewer, await call.body()))
