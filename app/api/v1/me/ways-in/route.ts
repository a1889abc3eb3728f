import { noContent, route } from '@/lib/boundary/route'
import { linkingSchema } from '@/lib/people/schema'
import { startLinking } from '@/lib/people/ways-in/commands'

/** Next comes the sign-in at the provider, which then links. */
export const POST = route(async (viewer, call) => {
  await startLinking(viewer, await call.body(linkingSchema))
  return noContent()
})
