import { callPaths } from '@/lib/foundation/call-paths'
import { get } from '../calls/call'
import { auditQuerySchema } from './schema'

export const auditCalls = {
  exportAudit: get(callPaths.auditFile, {
    summary: 'The audit log as a table.',
    access: 'admins',
    query: auditQuerySchema,
    media: 'text/csv',
    example: { query: { action: 'cohort-made' } },
  }),
}
