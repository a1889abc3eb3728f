import { noContent, route } from '@/lib/doors/http/route'
import { revokeWaiver, waiveStep } from '@/lib/mentoring/learners/waivers/commands'
import { waiverSchema } from '@/lib/mentoring/learners/waivers/schema'

type Params = { id: string; step: string }

export const PUT = route<Params>(async (viewer, call) =>
  waiveStep(viewer, call.params.id, call.params.step, await call.body(waiverSchema)),
)

export const DELETE = route<Params>(async (viewer, { params }) => {
  await revokeWaiver(viewer, params.id, params.step)
  return noContent()
})
