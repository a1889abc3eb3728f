import { route } from '@/lib/boundary/route'
import { makeRecoveryCodes } from '@/lib/people/second-factor/commands'
import { confirmedCodeSchema } from '@/lib/people/second-factor/schema'

export const POST = route(async (viewer, call) => ({
  recoveryCodes: await makeRecoveryCodes(viewer, await call.body(confirmedCodeSchema)),
}))
