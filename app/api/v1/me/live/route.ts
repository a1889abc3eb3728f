import { route } from '@/lib/doors/http/route'
import { openLiveStream } from '@/lib/doors/live/data'
import { streamHeaders } from '@/lib/doors/live/event-stream'

export const dynamic = 'force-dynamic'

/** What changes for the signed-in person, as it changes: `text/event-stream`. */
export const GET = route(
  async (viewer, { request }) => new Response(openLiveStream(viewer, request.signal), { headers: streamHeaders }),
)
