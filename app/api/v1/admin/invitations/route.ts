import { created, route } from '@/lib/boundary/route'
import { invitePerson } from '@/lib/people/invitations/commands'
import { personInvitationSchema } from '@/lib/people/invitations/schema'

export const POST = route(async (viewer, call) =>
  created(await invitePerson(viewer, await call.body(personInvitationSchema))),
)
