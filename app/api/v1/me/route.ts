import { serve } from '@/lib/doors/http/serve'
import { planCalls } from '@/lib/learning/plans/calls'
import { findPlan } from '@/lib/learning/plans/data'
import { accountCalls } from '@/lib/people/accounts/calls'
import { changeProfile } from '@/lib/people/accounts/profile.commands'

export const GET = serve(planCalls.getMe, async (viewer) => {
  const { id, name, email, isMentor, isAdmin, timeZone } = viewer
  return { id, name, email, isMentor, isAdmin, timeZone, plan: await findPlan(viewer) }
})

export const PATCH = serve(accountCalls.changeProfile, async (viewer, call) => changeProfile(viewer, await call.body()))
