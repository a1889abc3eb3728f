import { callPaths } from '@/lib/foundation/call-paths'
import { get, post } from '@/lib/platform/calls/call'
import { peopleExportSchema } from './schema'

export const schoolCalls = {
  downloadPeople: get(callPaths.exportPeople, {
    summary:
      'People, progress, reviews and cohorts as CSV and JSON, in a zip file. Requires a sign-in within the last 15 minutes.',
    access: 'admins',
    media: 'application/zip',
  }),
  exportPeople: post(callPaths.exportPeople, {
    summary: 'The same. Requires the password, or a sign-in within the last 15 minutes.',
    access: 'admins',
    body: peopleExportSchema,
    form: true,
    media: 'application/zip',
    example: { body: { current: 'not my password' } },
  }),
}
