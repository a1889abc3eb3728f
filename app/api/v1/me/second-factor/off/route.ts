import { rotateSession } from '@/lib/doors/auth/session'
import { noContent, route } from '@/lib/doors/http/route'
import { endSecondFactor } from '@/lib/people/accounts/second-factor/commands'
import { confirmedCodeSchema } from '@/lib/people/accounts/second-factor/schema'

export const POST = route(async (viewer, call) => {
  await endSecondFactor(viewer, await call.body(confirmedCodeSchema))
  await rotateSession(viewer)
  return noContent()
})
