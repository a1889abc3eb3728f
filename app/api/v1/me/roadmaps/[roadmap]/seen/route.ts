import { noContent, route } from '@/lib/boundary/route'
import { markChangesSeen } from '@/lib/progress/revision/commands'
import { changesSeenSchema } from '@/lib/progress/schema'

export const PUT = route<{ roadmap: string }>(async (viewer, call) => {
  const { revision } = await call.body(changesSeenSchema)
  await markChangesSeen(viewer, call.params.roadmap, revision)
  return noContent()
})
