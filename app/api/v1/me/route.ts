import { noContent, route } from '@/lib/doors/http/route'
import { findPlan } from '@/lib/learning/plans/data'
import { changeProfile } from '@/lib/people/accounts/profile.commands'
import { profileSchema } from '@/lib/people/accounts/schema'

export const GET = route(async (viewer) => {
  const { id, name, email, isMentor, isAdmin, timeZone } = viewer
  return { id, name, email, isMentor, isAdmin, timeZone, plan: await findPlan(viewer) }
})

export const PATCH = route(async (viewer, call) => {
  await changeProfile(viewer, await call.body(profileSchema))
  return noContent()
})
