import { backupCalls } from '@/lib/operations/backups/calls'
import { startBackup } from '@/lib/operations/backups/commands'
import { listBackups } from '@/lib/operations/backups/data'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(backupCalls.listBackups, async (viewer) => {
  const backups = await listBackups(viewer)
  return {
    backups: backups.map(({ startedAt, finishedAt, ...rest }) => ({
      ...rest,
      startedAt: startedAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
    })),
  }
})

/** Answers at once; the backup goes on. */
export const POST = serve(backupCalls.startBackup, async (viewer, call) => {
  const { current } = await call.body()
  const { id } = await startBackup(viewer, current)
  return { id }
})
