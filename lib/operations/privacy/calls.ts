import { z } from 'zod'
import { callPaths } from '@/lib/foundation/call-paths'
import { del, post } from '@/lib/platform/calls/call'
import { day, instant } from '@/lib/platform/calls/values'
import { deletionSchema } from './deletion/schema'
import { exportSchema } from './export/schema'

export const privacyCalls = {
  exportData: post(callPaths.exportData, {
    summary:
      'Everything stored about me, as a zip file. Requires the password, or a sign-in within the last 15 minutes.',
    access: 'signed-in',
    body: exportSchema,
    form: true,
    media: 'application/zip',
    example: { body: { current: 'not my password' } },
  }),
  askForDeletion: post('/api/v1/me/deletion', {
    summary: 'Schedules the deletion of my account.',
    access: 'signed-in',
    body: deletionSchema,
    answer: z.strictObject({ deletesAt: instant, day }).meta({ id: 'PendingDeletion' }),
    example: { body: { current: 'not my password' } },
  }),
  cancelDeletion: del('/api/v1/me/deletion', {
    summary: 'Cancels the deletion of my account.',
    access: 'signed-in',
    status: 204,
  }),
  keepAccount: post(callPaths.keepAccount, {
    summary: 'The same, for a form without JavaScript.',
    access: 'signed-in',
    form: true,
    status: 204,
  }),
}
