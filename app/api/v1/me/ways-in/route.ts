import { noContent, route } from '@/lib/doors/http/route'
import { linkingSchema } from '@/lib/people/accounts/schema'
import { startLinking } from '@/lib/people/accounts/ways-in/commands'

/** Next comes the sign-in at the provider, which then links. */
export const POST = route(async (viewer, call) => {
  await startLinking(viewer, await call.body(linkingSchema))
  return noContent()
})
