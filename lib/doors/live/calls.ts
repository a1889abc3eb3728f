import { callPaths } from '@/lib/foundation/call-paths'
import { get } from '../calls/call'

export const liveCalls = {
  watchChanges: get(callPaths.live, {
    does: 'What changes for me, as it changes (server-sent events).',
    who: 'signed-in',
    media: 'text/event-stream',
  }),
}
