import { route } from '@/lib/doors/http/route'
import { makeRecoveryCodes } from '@/lib/people/accounts/second-factor/commands'
import { confirmedCodeSchema } from '@/lib/people/accounts/second-factor/schema'

export const POST = route(async (viewer, call) => ({
  recoveryCodes: await makeRecoveryCodes(viewer, await call.body(confirmedCodeSchema)),
}))
