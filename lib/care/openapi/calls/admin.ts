import { auditQuerySchema } from '@/lib/doors/audit/schema'
import { acceptSchema, personInvitationSchema } from '@/lib/people/accounts/invitations/schema'
import { disabledSchema, rolesSchema } from '@/lib/people/accounts/schema'
import type { CallGroup } from '../call'

export const admin: CallGroup = {
  tag: 'Administration',
  about: 'For admins.',
  calls: {
    'PUT /api/v1/admin/people/[id]/roles': {
      does: 'Makes somebody a mentor, or no longer.',
      who: 'admins',
      body: rolesSchema,
      status: 204,
    },
    'PUT /api/v1/admin/people/[id]/disabled': {
      does: 'Closes an account, or opens it again.',
      who: 'admins',
      body: disabledSchema,
      status: 204,
    },
    'DELETE /api/v1/admin/people/[id]/second-factor': {
      does: 'Takes a second factor away whose owner lost it.',
      who: 'admins',
      status: 204,
    },
    'POST /api/v1/admin/invitations': {
      does: 'Asks somebody in by mail, with a role.',
      who: 'admins',
      body: personInvitationSchema,
      status: 201,
    },
    'DELETE /api/v1/admin/invitations/[id]': { does: 'Withdraws an invitation.', who: 'admins', status: 204 },
    'POST /api/v1/invitations/accept': {
      does: 'Accepts an invitation by its code.',
      who: 'signed-in',
      body: acceptSchema,
      form: true,
      status: 204,
    },
    'GET /api/v1/admin/audit.csv': {
      does: 'The audit log as a table.',
      who: 'admins',
      query: auditQuerySchema,
      media: 'text/csv',
    },
  },
}
