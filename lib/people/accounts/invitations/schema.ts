import { z } from 'zod'
import { requiredText } from '@/lib/foundation/values/text'
import { emailAddress } from '../schema'
import { invitedRoles } from './person-invitation'

export const personInvitationSchema = z.strictObject({
  email: emailAddress,
  role: z.enum(invitedRoles, 'Choose a role.'),
})
export type PersonInvitationInput = z.infer<typeof personInvitationSchema>

export const acceptSchema = z.strictObject({ code: requiredText(40) })

/** From an address bar: what cannot be read is left out. */
export const invitationsQuerySchema = z.object({ cursor: z.string().max(100).optional().catch(undefined) })
