import { vitalsCalls } from '@/lib/care/vitals/calls'
import { serve } from '@/lib/doors/http/serve'

/** The process answers. */
export const GET = serve(vitalsCalls.isAlive, async () => Response.json({ status: 'ok' }))
