import { created, route } from '@/lib/doors/http/route'
import { inviteByMail } from '@/lib/mentoring/cohorts/invitations/commands'
import { listInvitations } from '@/lib/mentoring/cohorts/invitations/data'
import { invitationsSchema } from '@/lib/mentoring/cohorts/schema'

export const GET = route<{ id: string }>(async (viewer, call) => ({
  invitations: await listInvitations(viewer, call.params.id),
}))

export const POST = route<{ id: string }>(async (viewer, call) =>
  created(await inviteByMail(viewer, call.params.id, await call.body(invitationsSchema))),
)
