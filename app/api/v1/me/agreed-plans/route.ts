import { route } from '@/lib/doors/http/route'
import { listMyPlans } from '@/lib/mentoring/learners/agreed-plans/data'

export const GET = route(async (viewer) => ({ plans: await listMyPlans(viewer) }))
