import { vitalsCalls } from '@/lib/care/vitals/calls'
import { serve } from '@/lib/doors/http/serve'

/** Reports that the process is alive. */
export const GET = serve(vitalsCalls.isAlive, async () => Response.json({ status: 'ok' }))
