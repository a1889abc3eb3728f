import { route } from '@/lib/boundary/route'
import { findPlan } from '@/lib/plans/data'

export const GET = route(async (viewer) => {
  const { id, name, email, isMentor, isAdmin, timeZone } = viewer
  return { id, name, email, isMentor, isAdmin, timeZone, plan: await findPlan(viewer) }
})
