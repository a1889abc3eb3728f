import { askForAddress } from '@/lib/people/accounts/address/commands'
import { accountCalls } from '@/lib/people/accounts/calls'
import { serve } from '@/lib/platform/http/serve'

/** Requests another address. Nothing changes before the link sent to it is used. */
export const PUT = serve(accountCalls.askForAddress, async (viewer, call) => askForAddress(viewer, await call.body()))
