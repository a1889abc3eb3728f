import { noContent, route } from '@/lib/doors/http/route'
import { confirmSkill, revokeConfirmation } from '@/lib/mentoring/learners/confirmations/commands'
import { confirmationSchema } from '@/lib/mentoring/learners/confirmations/schema'

type Params = { id: string; skill: string }

export const PUT = route<Params>(async (viewer, call) =>
  confirmSkill(viewer, call.params.id, call.params.skill, await call.body(confirmationSchema)),
)

export const DELETE = route<Params>(async (viewer, { params }) => {
  await revokeConfirmation(viewer, params.id, params.skill)
  return noContent()
})
