'use client'

import { useMutation } from '@tanstack/react-query'
import { callPaths } from '@/lib/foundation/call-paths'
import { send } from '@/lib/platform/delivery/transport'
import type { adminCalls } from '../admin.calls'
import { type InvitedRole, pageAfterAccepting } from './person-invitation'
import type { PersonInvitationInput } from './schema'

/** Invites a person, or again: the older link for that address then stops working. */
export function useInvitePerson() {
  return useMutation({
    mutationFn: (input: PersonInvitationInput) =>
      send<typeof adminCalls.invitePerson>('POST /api/v1/admin/invitations', { body: input }),
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
}

export function useRevokePersonInvitation() {
  return useMutation({
    mutationFn: (id: string) =>
      send<typeof adminCalls.revokePersonInvitation>('DELETE /api/v1/admin/invitations/[id]', { params: { id } }),
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
}

/** Accepts, then loads the page for the role afresh, because it changes every page. */
export function useAcceptInvitation(role: InvitedRole) {
  return useMutation({
    mutationFn: (code: string) =>
      send<typeof adminCalls.acceptInvitation>(`POST ${callPaths.acceptInvitation}`, { body: { code } }),
    onSuccess: () => window.location.assign(pageAfterAccepting[role]),
  })
}
