import { profileCalls } from '@/lib/care/profiles/calls'
import { setPublicProfile } from '@/lib/care/profiles/commands'
import { getProfileSettings } from '@/lib/care/profiles/data'
import { serve } from '@/lib/doors/http/serve'

export const GET = serve(profileCalls.getProfileSettings, async (viewer) => getProfileSettings(viewer))

export const PUT = serve(profileCalls.setPublicProfile, async (viewer, call) => {
  await setPublicProfile(viewer, await call.body())
  return getProfileSettings(viewer)
})
