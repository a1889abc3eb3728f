import { messageCalls } from '@/lib/mentoring/messages/calls'
import { listThreads } from '@/lib/mentoring/messages/data'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(messageCalls.listThreads, (viewer, call) => listThreads(viewer, call.query()))
