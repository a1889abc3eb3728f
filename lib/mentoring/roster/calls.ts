import { del, get, post } from '@/lib/platform/calls/call'
import { rosterReportSchema, rostersSchema } from './answers'
import { rosterQuerySchema, rostersQuerySchema } from './schema'

export const rosterCalls = {
  importRoster: post('/api/v1/admin/roster', {
    summary: 'Imports people as CSV, once however often it is sent. `preview=1` says what each row would do.',
    access: 'admins',
    query: rosterQuerySchema,
    upload: 'text/csv',
    answer: rosterReportSchema,
    example: { query: { preview: '1' } },
  }),
  listRosters: get('/api/v1/admin/roster', {
    summary: 'Rosters, newest first, with how many of their places are taken.',
    access: 'admins',
    query: rostersQuerySchema,
    answer: rostersSchema,
  }),
  withdrawRoster: del('/api/v1/admin/roster/[id]', {
    summary: 'Withdraws the open places and invitations of a roster. People who accepted stay.',
    access: 'admins',
    resource: 'roster',
    status: 204,
  }),
}
