import { z } from 'zod'
import { requiredText, typedText } from '@/lib/foundation/values/text'
import * as words from '@/messages/generated/people/account-input'
import { emailAddress } from '../schema'
import { invitedRoles } from './person-invitation'

export const personInvitationSchema = z.strictObject({
  email: emailAddress,
  role: z.enum(invitedRoles, { error: () => words.role() }),
  /** Also where an invitation with this role waits: its link stops working. */
  again: z.boolean().optional(),
})
export type PersonInvitationInput = z.infer<typeof personInvitationSchema>

export const acceptSchema = z.strictObject({ code: requiredText(40) })

/** From an address bar: what cannot be read is left out. */
export const invitationsQuerySchema = z.object({ cursor: typedText(100).optional().catch(undefined) })
