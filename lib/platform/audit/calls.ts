import { callPaths } from '@/lib/foundation/call-paths'
import { get } from '../calls/call'
import { auditQuerySchema } from './schema'

export const auditCalls = {
  exportAudit: get(callPaths.auditFile, {
    does: 'The audit log as a table.',
    who: 'admins',
    query: auditQuerySchema,
    media: 'text/csv',
    example: { query: { action: 'cohort-made' } },
  }),
}
