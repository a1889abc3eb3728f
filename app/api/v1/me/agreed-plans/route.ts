import { serve } from '@/lib/doors/http/serve'
import { listMyPlans } from '@/lib/mentoring/learners/agreed-plans/data'
import { learnerCalls } from '@/lib/mentoring/learners/calls'

export const GET = serve(learnerCalls.listMyPlans, async (viewer) => ({ plans: await listMyPlans(viewer) }))
