import { serve } from '@/lib/doors/http/serve'
import { askForAddress } from '@/lib/people/accounts/address/commands'
import { accountCalls } from '@/lib/people/accounts/calls'

/** Nothing changes before the link is used that goes to the new address. */
export const PUT = serve(accountCalls.askForAddress, async (viewer, call) => askForAddress(viewer, await call.body()))
