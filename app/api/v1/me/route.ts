import { planCalls } from '@/lib/learning/plans/calls'
import { findPlan } from '@/lib/learning/plans/data'
import { accountCalls } from '@/lib/people/accounts/calls'
import { changeProfile } from '@/lib/people/accounts/profile.commands'
import { setLocaleCookie } from '@/lib/platform/auth/locale-cookie'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(planCalls.getMe, async (viewer) => {
  const { id, name, email, isMentor, isAdmin, timeZone, locale } = viewer
  return { id, name, email, isMentor, isAdmin, timeZone, locale, plan: await findPlan(viewer) }
})

export const PATCH = serve(accountCalls.changeProfile, async (viewer, call) => {
  const { locale, ...profile } = await call.body()
  await changeProfile(viewer, { ...profile, locale })
  if (locale !== undefined) await setLocaleCookie(locale)
})
