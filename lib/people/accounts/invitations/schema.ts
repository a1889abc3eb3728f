import { z } from 'zod'
import { rawText, requiredText } from '@/lib/foundation/values/text'
import * as words from '@/messages/generated/people/account-input'
import { emailAddress } from '../schema'
import { invitedRoles } from './person-invitation'

export const personInvitationSchema = z.strictObject({
  email: emailAddress,
  role: z.enum(invitedRoles, { error: () => words.role() }),
  /** Also sends where an invitation with this role is pending, whose link then stops working. */
  again: z.boolean().optional(),
})
export type PersonInvitationInput = z.infer<typeof personInvitationSchema>

export const acceptSchema = z.strictObject({ code: requiredText(40) })

/** Schema for the query of the page's address: invalid values are ignored. */
export const invitationsQuerySchema = z.object({ cursor: rawText(100).optional().catch(undefined) })
