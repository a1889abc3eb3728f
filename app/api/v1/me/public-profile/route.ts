import { profileCalls } from '@/lib/operations/profiles/calls'
import { setPublicProfile } from '@/lib/operations/profiles/commands'
import { getProfileSettings } from '@/lib/operations/profiles/data'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(profileCalls.getProfileSettings, async (viewer) => getProfileSettings(viewer))

export const PUT = serve(profileCalls.setPublicProfile, async (viewer, call) => {
  await setPublicProfile(viewer, await call.body())
  return getProfileSettings(viewer)
})
