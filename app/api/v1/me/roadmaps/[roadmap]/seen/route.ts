import { noContent, route } from '@/lib/doors/http/route'
import { markChangesSeen } from '@/lib/learning/progress/revision/commands'
import { changesSeenSchema } from '@/lib/learning/progress/schema'

export const PUT = route<{ roadmap: string }>(async (viewer, call) => {
  const { revision } = await call.body(changesSeenSchema)
  await markChangesSeen(viewer, call.params.roadmap, revision)
  return noContent()
})
