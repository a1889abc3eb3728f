import { route } from '@/lib/doors/http/route'
import { settleThread } from '@/lib/mentoring/reviews/messages.commands'

export const POST = route<{ id: string }>(async (viewer, call) => settleThread(viewer, call.params.id))
