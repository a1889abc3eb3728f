import { created, route } from '@/lib/doors/http/route'
import { invitePerson } from '@/lib/people/accounts/invitations/commands'
import { personInvitationSchema } from '@/lib/people/accounts/invitations/schema'

export const POST = route(async (viewer, call) =>
  created(await invitePerson(viewer, await call.body(personInvitationSchema))),
)
