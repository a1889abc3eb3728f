import { serve } from '@/lib/doors/http/serve'
import { liveCalls } from '@/lib/doors/live/calls'
import { openLiveStream } from '@/lib/doors/live/data'
import { streamHeaders } from '@/lib/doors/live/event-stream'

export const dynamic = 'force-dynamic'

/** Streams changes for the signed-in person: `text/event-stream`. */
export const GET = serve(
  liveCalls.watchChanges,
  async (viewer, { request }) => new Response(openLiveStream(viewer, request.signal), { headers: streamHeaders }),
)
