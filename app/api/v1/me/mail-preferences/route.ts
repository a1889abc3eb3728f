import { paths } from '@/lib/foundation/paths'
import { listNoticeKinds } from '@/lib/mentoring/notifications/policy'
import { notificationCalls } from '@/lib/people/notifications/calls'
import { setMailPreferences } from '@/lib/people/notifications/mail-preferences/commands'
import { listMailPreferences } from '@/lib/people/notifications/mail-preferences/data'
import { seeOther } from '@/lib/platform/http/route'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(notificationCalls.listMailPreferences, async (viewer) => ({
  preferences: await listMailPreferences(viewer, listNoticeKinds(viewer)),
}))

export const PUT = serve(notificationCalls.setMailPreferences, async (viewer, call) => {
  await setMailPreferences(viewer, await call.body())
  return { preferences: await listMailPreferences(viewer, listNoticeKinds(viewer)) }
})

/** A plain form can only send POST. */
export const POST = serve(notificationCalls.setMailPreferencesByForm, async (viewer, call) => {
  await setMailPreferences(viewer, await call.body())
  return seeOther(paths.mailSettings)
})
