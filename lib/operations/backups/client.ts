'use client'

import { useMutation } from '@tanstack/react-query'
import { send } from '@/lib/platform/delivery/transport'
import type { backupCalls } from './calls'

/** Starts a backup. @param current the password, undefined for a person without one */
export function useStartBackup() {
  return useMutation({
    mutationFn: (current: string | undefined) =>
      send<typeof backupCalls.startBackup>('POST /api/v1/admin/backups', { body: { current } }),
    meta: { refreshesPageOn: ['success', 'conflict'] },
  })
}

export function useDeleteBackup() {
  return useMutation({
    mutationFn: (id: string) =>
      send<typeof backupCalls.deleteBackup>('DELETE /api/v1/admin/backups/[id]', { params: { id } }),
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
}
