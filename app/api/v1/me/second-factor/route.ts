import { rotateSession } from '@/lib/auth/session'
import { route } from '@/lib/boundary/route'
import { beginSecondFactor, confirmSecondFactor } from '@/lib/people/second-factor/commands'
import { findSecondFactor } from '@/lib/people/second-factor/data'
import { beginSchema, codeSchema } from '@/lib/people/second-factor/schema'

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
