import { serve } from '@/lib/doors/http/serve'
import { askForAddress } from '@/lib/people/accounts/address/commands'
import { accountCalls } from '@/lib/people/accounts/calls'

/** Requests another address. Nothing changes before the link sent to it is used. */
export const PUT = serve(accountCalls.askForAddress, async (viewer, call) => askForAddress(viewer, await call.body()))
