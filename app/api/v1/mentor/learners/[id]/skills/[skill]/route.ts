import { noContent, route } from '@/lib/boundary/route'
import { confirmSkill, revokeConfirmation } from '@/lib/mentoring/confirmations/commands'
import { confirmationSchema } from '@/lib/mentoring/confirmations/schema'

type Params = { id: string; skill: string }

export const PUT = route<Params>(async (viewer, call) =>
  confirmSkill(viewer, call.params.id, call.params.skill, await call.body(confirmationSchema)),
)

export const DELETE = route<Params>(async (viewer, { params }) => {
  await revokeConfirmation(viewer, params.id, params.skill)
  return noContent()
})
