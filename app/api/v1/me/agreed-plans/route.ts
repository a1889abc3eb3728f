import { listMyPlans } from '@/lib/mentoring/learners/agreed-plans/data'
import { learnerCalls } from '@/lib/mentoring/learners/calls'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(learnerCalls.listMyPlans, async (viewer) => ({ plans: await listMyPlans(viewer) }))
