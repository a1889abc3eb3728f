import { messageCalls } from '@/lib/mentoring/messages/calls'
import { getThread } from '@/lib/mentoring/messages/data'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(messageCalls.readThread, (viewer, call) => getThread(viewer, call.params.thread, call.query()))
