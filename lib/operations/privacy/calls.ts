import { z } from 'zod'
import { callPaths } from '@/lib/foundation/call-paths'
import { del, post } from '@/lib/platform/calls/call'
import { day, instant } from '@/lib/platform/calls/values'
import { deletionSchema } from './deletion/schema'
import { exportSchema } from './export/schema'

const pendingDeletion = z.strictObject({ deletesAt: instant, day }).meta({ id: 'PendingDeletion' })

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
    answer: pendingDeletion,
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

/** Calls by which admins delete accounts of others. */
export const personDeletionCalls = {
  askForPersonDeletion: post('/api/v1/admin/people/[id]/deletion', {
    summary:
      'Schedules the deletion of another person’s account, 14 days from now. They or an admin can keep it until then. Requires the admin’s password, or a sign-in within the last 15 minutes.',
    access: 'admins',
    resource: 'person',
    body: deletionSchema,
    answer: pendingDeletion,
    example: { body: { current: 'not my password' } },
  }),
  cancelPersonDeletion: del('/api/v1/admin/people/[id]/deletion', {
    summary: 'Cancels a deletion that an admin asked for.',
    access: 'admins',
    resource: 'person',
    status: 204,
  }),
}
