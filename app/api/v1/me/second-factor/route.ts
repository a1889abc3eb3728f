import { rotateSession } from '@/lib/doors/auth/session'
import { route } from '@/lib/doors/http/route'
import { beginSecondFactor, confirmSecondFactor } from '@/lib/people/accounts/second-factor/commands'
import { findSecondFactor } from '@/lib/people/accounts/second-factor/data'
import { beginSchema, codeSchema } from '@/lib/people/accounts/second-factor/schema'

export const GET = route((viewer) => findSecondFactor(viewer))

export const POST = route(async (viewer, call) => {
  const { current } = await call.body(beginSchema)
  return beginSecondFactor(viewer, current)
})

export const PUT = route(async (viewer, call) => {
  const { code } = await call.body(codeSchema)
  const recoveryCodes = await confirmSecondFactor(viewer, code)
  await rotateSession(viewer)
  return { recoveryCodes }
})
