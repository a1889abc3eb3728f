import { accountCalls } from '@/lib/people/accounts/calls'
import { startLinking } from '@/lib/people/accounts/provider-links/commands'
import { serve } from '@/lib/platform/http/serve'

/** Starts linking; the sign-in at the provider comes next and completes it. */
export const POST = serve(accountCalls.startLinking, async (viewer, call) => startLinking(viewer, await call.body()))
