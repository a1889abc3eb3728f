import { created, route } from '@/lib/boundary/route'
import { inviteByMail } from '@/lib/cohorts/invitations/commands'
import { listInvitations } from '@/lib/cohorts/invitations/data'
import { invitationsSchema } from '@/lib/cohorts/schema'

export const GET = route<{ id: string }>(async (viewer, call) => ({
  invitations: await listInvitations(viewer, call.params.id),
}))

export const POST = route<{ id: string }>(async (viewer, call) =>
  created(await inviteByMail(viewer, call.params.id, await call.body(invitationsSchema))),
)
