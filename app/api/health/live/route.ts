import { vitalsCalls } from '@/lib/operations/vitals/calls'
import { serve } from '@/lib/platform/http/serve'

/** Reports that the process is alive. */
export const GET = serve(vitalsCalls.isAlive, async () => Response.json({ status: 'ok' }))
