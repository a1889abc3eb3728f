import { serve } from '@/lib/platform/http/serve'
import { liveCalls } from '@/lib/platform/live/calls'
import { openLiveStream } from '@/lib/platform/live/data'
import { streamHeaders } from '@/lib/platform/live/event-stream'

export const dynamic = 'force-dynamic'

/** Streams changes for the signed-in person: `text/event-stream`. */
export const GET = serve(
  liveCalls.watchChanges,
  async (viewer, { request }) => new Response(openLiveStream(viewer, request.signal), { headers: streamHeaders }),
)
