import { route, seeOther } from '@/lib/boundary/route'
import { setMailPreferences } from '@/lib/notifications/mail-preferences/commands'
import { listMailPreferences } from '@/lib/notifications/mail-preferences/data'
import { preferencesSchema } from '@/lib/notifications/mail-preferences/schema'
import { paths } from '@/lib/paths'

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
