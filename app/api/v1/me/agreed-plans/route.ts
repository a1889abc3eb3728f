import { route } from '@/lib/boundary/route'
import { listMyPlans } from '@/lib/mentoring/agreed-plans/data'

export const GET = route(async (viewer) => ({ plans: await listMyPlans(viewer) }))
