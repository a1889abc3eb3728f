import { created, noContent, route } from '@/lib/doors/http/route'
import { renewJoinCode, revokeJoinCode } from '@/lib/mentoring/cohorts/join-link.commands'
import { joinCodeSchema } from '@/lib/mentoring/cohorts/schema'

export const POST = route<{ id: string }>(async (viewer, call) =>
  created(await renewJoinCode(viewer, call.params.id, await call.body(joinCodeSchema))),
)

export const DELETE = route<{ id: string }>(async (viewer, call) => {
  await revokeJoinCode(viewer, call.params.id)
  return noContent()
})
