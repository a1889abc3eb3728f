import { messageCalls } from '@/lib/mentoring/messages/calls'
import { closeReport } from '@/lib/mentoring/messages/reports.commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(messageCalls.closeReport, async (viewer, call) => closeReport(viewer, call.params.thread))
