import { route } from '@/lib/boundary/route'
import { settleThread } from '@/lib/reviews/messages/commands'

export const POST = route<{ id: string }>(async (viewer, call) => settleThread(viewer, call.params.id))
