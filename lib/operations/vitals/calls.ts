import { z } from 'zod'
import { callPaths } from '@/lib/foundation/call-paths'
import { get } from '@/lib/platform/calls/call'
import { textWithExample } from '@/lib/platform/calls/values'

const readinessSchema = z
  .strictObject({
    status: z.enum(['ok', 'unavailable']),
    checks: z.array(
      z.strictObject({
        name: z.enum(['database', 'schema', 'content', 'files', 'draining']),
        ok: z.boolean(),
        reason: textWithExample('The database does not answer.')
          .nullable()
          .describe('For the people who run the server.'),
      }),
    ),
  })
  .meta({ id: 'Readiness' })

export const vitalsCalls = {
  isAlive: get(callPaths.isAlive, {
    summary: 'Liveness: the process answers.',
    access: 'anyone',
    limit: 'none',
    answer: z.strictObject({ status: z.literal('ok') }).meta({ id: 'Liveness' }),
  }),
  isReady: get('/api/health/ready', {
    summary: 'Readiness: whether this server can serve. If not, 503 with the reason.',
    access: 'anyone',
    limit: 'none',
    answer: readinessSchema,
    example: { answer: { status: 'ok', checks: [{ name: 'database', ok: true, reason: null }] } },
  }),
  getMetrics: get('/api/metrics', {
    summary: 'Metrics in the Prometheus format. Not found without the host’s token.',
    access: 'anyone',
    resource: 'token',
    // No rate limit: its counters are in the database, and these figures matter most while that is down.
    limit: 'none',
    media: 'text/plain',
  }),
}
