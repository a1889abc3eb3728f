import { noContent, route } from '@/lib/boundary/route'
import { rateHelp } from '@/lib/reviews/ratings/commands'
import { ratingSchema } from '@/lib/reviews/schema'

export const PUT = route<{ id: string }>(async (viewer, call) => {
  await rateHelp(viewer, call.params.id, await call.body(ratingSchema))
  return noContent()
})
