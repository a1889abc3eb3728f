import { noContent, route } from '@/lib/doors/http/route'
import { rateHelp } from '@/lib/mentoring/reviews/ratings.commands'
import { ratingSchema } from '@/lib/mentoring/reviews/schema'

export const PUT = route<{ id: string }>(async (viewer, call) => {
  await rateHelp(viewer, call.params.id, await call.body(ratingSchema))
  return noContent()
})
