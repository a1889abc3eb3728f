import { serve } from '@/lib/doors/http/serve'
import { accountCalls } from '@/lib/people/accounts/calls'
import { startLinking } from '@/lib/people/accounts/ways-in/commands'

/** Next comes the sign-in at the provider, which then links. */
export const POST = serve(accountCalls.startLinking, async (viewer, call) => startLinking(viewer, await call.body()))
