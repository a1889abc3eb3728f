'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { request } from '@/lib/doors/delivery/transport'
import { paths } from '@/lib/foundation/paths'
import type { PersonInvitationInput } from './schema'

const INVITATIONS = '/api/v1/admin/invitations'

/** Invites, or invites again: the address's older link is dead then. */
export function useInvitePerson() {
  const router = useRouter()
  return useMutation({
    mutationFn: (input: PersonInvitationInput) => request<object>('POST', INVITATIONS, { body: input }),
    onSettled: () => router.refresh(),
  })
}

export function useRevokePersonInvitation() {
  const router = useRouter()
  return useMutation({
    mutationFn: (id: string) => request<void>('DELETE', `${INVITATIONS}/${id}`),
    onSettled: () => router.refresh(),
  })
}

/** Accepts, then starts afresh: a role changes every page. */
export function useAcceptInvitation() {
  return useMutation({
    mutationFn: (code: string) => request<void>('POST', '/api/v1/invitations/accept', { body: { code } }),
    onSuccess: () => window.location.assign(paths.dashboard),
  })
}
