import { backupCalls } from '@/lib/operations/backups/calls'
import { deleteBackup } from '@/lib/operations/backups/commands'
import { serve } from '@/lib/platform/http/serve'

export const DELETE = serve(backupCalls.deleteBackup, (viewer, { params }) => deleteBackup(viewer, params.id))
