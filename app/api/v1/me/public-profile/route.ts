import { setPublicProfile } from '@/lib/care/profiles/commands'
import { getProfileSettings } from '@/lib/care/profiles/data'
import { profileSettingsSchema } from '@/lib/care/profiles/schema'
import { route } from '@/lib/doors/http/route'

export const GET = route(async (viewer) => getProfileSettings(viewer))

export const PUT = route(async (viewer, call) => {
  await setPublicProfile(viewer, await call.body(profileSettingsSchema))
  return getProfileSettings(viewer)
})
