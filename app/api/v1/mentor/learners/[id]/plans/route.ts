import { created, route } from '@/lib/doors/http/route'
import { proposePlan } from '@/lib/mentoring/learners/agreed-plans/commands'
import { listPlansOf } from '@/lib/mentoring/learners/agreed-plans/data'
import { proposalSchema } from '@/lib/mentoring/learners/agreed-plans/schema'

type Params = { id: string }

export const GET = route<Params>(async (viewer, { params }) => ({ plans: await listPlansOf(viewer, params.id) }))

export const POST = route<Params>(async (viewer, call) =>
  created(await proposePlan(viewer, call.params.id, await call.body(proposalSchema))),
)
