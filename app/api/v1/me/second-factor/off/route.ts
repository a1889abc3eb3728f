import { rotateSession } from '@/lib/auth/session'
import { noContent, route } from '@/lib/boundary/route'
import { endSecondFactor } from '@/lib/people/second-factor/commands'
import { confirmedCodeSchema } from '@/lib/people/second-factor/schema'

export const POST = route(async (viewer, call) => {
  await endSecondFactor(viewer, await call.body(confirmedCodeSchema))
  await rotateSession(viewer)
  return noContent()
})
