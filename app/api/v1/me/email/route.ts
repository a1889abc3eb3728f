import { noContent, route } from '@/lib/doors/http/route'
import { askForAddress } from '@/lib/people/accounts/address/commands'
import { addressSchema } from '@/lib/people/accounts/schema'

/** Nothing changes before the link is used that goes to the new address. */
export const PUT = route(async (viewer, call) => {
  await askForAddress(viewer, await call.body(addressSchema))
  return noContent()
})
