'use client'

import { Button } from '@/components/foundation/ui/button'
import { ErrorLine } from '@/components/foundation/ui/field'
import { paths } from '@/lib/foundation/paths'
import type { BackupState } from '@/lib/operations/backups/backup'
import { useDeleteBackup } from '@/lib/operations/backups/client'
import * as words from '@/messages/generated/app/admin-backups'
import { DownloadBackup } from './confirm-backup'

export type ShownBackup = {
  readonly id: string
  readonly state: BackupState
  /** When it was started, in words. */
  readonly when: string
  readonly size: string | null
  readonly failure: string | null
}

/** Backups that admins started here, the newest first. */
export function BackupList({ backups, hasPassword }: { backups: readonly ShownBackup[]; hasPassword: boolean }) {
  const { mutate, isPending, error } = useDeleteBackup()
  if (backups.length === 0) return <p className="mt-4 text-muted">{words.none()}</p>
  return (
    <>
      <ul className="mt-4 divide-y divide-rule border-y border-rule">
        {backups.map(({ id, state, when, size, failure }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0 flex-1 basis-64">
              <p className="font-medium">{when}</p>
              <p className="text-sm break-words text-muted">{failure ?? describeState(state, size)}</p>
            </div>
            <div className="flex flex-wrap gap-3">
              {state === 'done' ? (
                <DownloadBackup action={paths.backupFile(id)} hasPassword={hasPassword} when={when} />
              ) : null}
              {state === 'running' ? null : (
                <Button look="quiet" isPending={isPending} onClick={() => mutate(id)}>
                  {words.deleteBackup()}
                  <span className="sr-only"> {when}</span>
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <ErrorLine error={error?.message} className="mt-2" />
    </>
  )
}

function describeState(state: BackupState, size: string | null): string {
  if (state === 'running') return words.running()
  if (state === 'gone') return words.gone()
  return words.done({ size: size ?? '' })
}
