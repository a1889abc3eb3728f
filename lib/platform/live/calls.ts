import { callPaths } from '@/lib/foundation/call-paths'
import { get } from '../calls/call'

export const liveCalls = {
  watchChanges: get(callPaths.live, {
    does: 'Changes that concern me, as they happen (server-sent events).',
    who: 'signed-in',
    media: 'text/event-stream',
  }),
}
