import { route } from '@/lib/boundary/route'
import { openLiveStream } from '@/lib/live/data'
import { streamHeaders } from '@/lib/live/event-stream'

export const dynamic = 'force-dynamic'

/** What changes for the signed-in person, as it changes: `text/event-stream`. */
export const GET = route(
  async (viewer, { request }) => new Response(openLiveStream(viewer, request.signal), { headers: streamHeaders }),
)
