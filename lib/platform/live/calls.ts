import { callPaths } from '@/lib/foundation/call-paths'
import { get } from '../calls/call'

export const liveCalls = {
  watchChanges: get(callPaths.live, {
    summary: 'Changes that concern me, as they happen (server-sent events).',
    access: 'signed-in',
    media: 'text/event-stream',
  }),
}
