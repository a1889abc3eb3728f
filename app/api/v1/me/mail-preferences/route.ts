import { route, seeOther } from '@/lib/doors/http/route'
import { paths } from '@/lib/foundation/paths'
import { setMailPreferences } from '@/lib/people/notifications/mail-preferences/commands'
import { listMailPreferences } from '@/lib/people/notifications/mail-preferences/data'
import { preferencesSchema } from '@/lib/people/notifications/mail-preferences/schema'

export const GET = route(async (viewer) => ({ preferences: await listMailPreferences(viewer) }))

export const PUT = route(async (viewer, call) => {
  await setMailPreferences(viewer, await call.body(preferencesSchema))
  return { preferences: await listMailPreferences(viewer) }
})

/** A plain form can only post. */
export const POST = route(async (viewer, call) => {
  await setMailPreferences(viewer, await call.body(preferencesSchema))
  return seeOther(paths.mailSettings)
})
