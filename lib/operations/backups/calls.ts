import { z } from 'zod'
import { callPaths } from '@/lib/foundation/call-paths'
import { reauthenticationSchema } from '@/lib/people/accounts/schema'
import { del, get, post } from '@/lib/platform/calls/call'
import { id, instant } from '@/lib/platform/calls/values'

const backup = z.strictObject({
  id,
  state: z.enum(['running', 'done', 'failed', 'gone']).describe('`gone`: its file is not on this server.'),
  startedAt: instant,
  finishedAt: instant.nullable(),
  sizeKb: z.int().nullable(),
  failure: z.string().nullable(),
})

const current = 'not my password'

/** Backups that admins start in the browser. Each is asked again for the password, or a fresh sign-in. */
export const backupCalls = {
  listBackups: get('/api/v1/admin/backups', {
    summary: 'Lists the newest backups that were started here.',
    access: 'admins',
    answer: z.strictObject({ backups: z.array(backup) }).meta({ id: 'Backups', example: { backups: [] } }),
    example: { answer: { backups: [] } },
  }),
  startBackup: post('/api/v1/admin/backups', {
    summary: 'Starts a backup of database and files. One at a time; the newest three are kept.',
    access: 'admins',
    body: reauthenticationSchema,
    status: 201,
    answer: z.strictObject({ id }).meta({ id: 'StartedBackup' }),
    example: { body: { current } },
  }),
  downloadBackup: post(callPaths.backupFile, {
    summary: 'Downloads a backup, as a zip file.',
    access: 'admins',
    resource: 'backup',
    body: reauthenticationSchema,
    form: true,
    media: 'application/zip',
    example: { body: { current } },
  }),
  deleteBackup: del('/api/v1/admin/backups/[id]', {
    summary: 'Deletes a backup.',
    access: 'admins',
    resource: 'backup',
    status: 204,
  }),
}
