import { noContent, route } from '@/lib/boundary/route'
import { changeProfile } from '@/lib/people/profile/commands'
import { profileSchema } from '@/lib/people/schema'
import { findPlan } from '@/lib/plans/data'

export const GET = route(async (viewer) => {
  const { id, name, email, isMentor, isAdmin, timeZone } = viewer
  return { id, name, email, isMentor, isAdmin, timeZone, plan: await findPlan(viewer) }
})

export const PATCH = route(async (viewer, call) => {
  await changeProfile(viewer, await call.body(profileSchema))
  return noContent()
})
