import { route } from '@/lib/boundary/route'
import { setPublicProfile } from '@/lib/profiles/commands'
import { getProfileSettings } from '@/lib/profiles/data'
import { profileSettingsSchema } from '@/lib/profiles/schema'

export const GET = route(async (viewer) => getProfileSettings(viewer))

export const PUT = route(async (viewer, call) => {
  await setPublicProfile(viewer, await call.body(profileSettingsSchema))
  return getProfileSettings(viewer)
})
