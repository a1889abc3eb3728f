import { z } from 'zod'
import { callPaths } from '@/lib/foundation/call-paths'
import { del, post, put } from '@/lib/platform/calls/call'
import { id } from '@/lib/platform/calls/values'
import { acceptSchema, personInvitationSchema } from './invitations/schema'
import { disabledSchema, rolesSchema } from './schema'

export const adminCalls = {
  setRoles: put('/api/v1/admin/people/[id]/roles', {
    summary: 'Gives or removes the mentor role.',
    access: 'admins',
    resource: 'person',
    body: rolesSchema,
    status: 204,
    // A learner's present roles, so that the example signs nobody out.
    example: { body: { isMentor: false, isAdmin: false } },
  }),
  setDisabled: put('/api/v1/admin/people/[id]/disabled', {
    summary: 'Disables or enables an account.',
    access: 'admins',
    resource: 'person',
    body: disabledSchema,
    status: 204,
    example: { body: { isDisabled: false } },
  }),
  resetSecondFactor: del('/api/v1/admin/people/[id]/second-factor', {
    summary: 'Resets two-step sign-in for a person who lost their second factor.',
    access: 'admins',
    resource: 'person',
    status: 204,
  }),
  invitePerson: post('/api/v1/admin/invitations', {
    summary: 'Invites a person by e-mail, with a role. Twice is once; `again` sends a new link.',
    access: 'admins',
    body: personInvitationSchema,
    status: 201,
    answer: z.strictObject({ id, isNew: z.boolean() }).meta({ id: 'PersonInvitation' }),
    example: { body: { email: 'asked@example.org', role: 'admin' } },
  }),
  revokePersonInvitation: del('/api/v1/admin/invitations/[id]', {
    summary: 'Withdraws an invitation.',
    access: 'admins',
    resource: 'person-invitation',
    status: 204,
  }),
  acceptInvitation: post(callPaths.acceptInvitation, {
    summary: 'Accepts an invitation by its code.',
    access: 'signed-in',
    resource: 'token',
    body: acceptSchema,
    form: true,
    status: 204,
    example: { body: { code: 'a-code-of-nobody' } },
  }),
}
