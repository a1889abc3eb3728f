import 'server-only'
import { getStopSignal } from '@/lib/foundation/stopping'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { opening } from './event-stream'
import type { OpenStream } from './open-streams'
import { getWatcher, type PollRhythm, usualPace } from './watcher.data'

/** Most pieces queued for a client that does not read; beyond it the connection counts as lost. */
const MOST_WAITING = 100

/**
 * Opens the viewer's changes as the body of a `text/event-stream`, until `signal` aborts, their session ends, newer
 * pages of theirs replace it, or the process stops. It starts on the first read, so that an unread stream costs
 * nothing.
 */
export function openLiveStream(viewer: Viewer, signal: AbortSignal, pace = usualPace): ReadableStream<Uint8Array> {
  let isBegun = false
  let forget = () => {}
  return new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        if (!isBegun) forget = begin(viewer, signal, pace, controller)
        isBegun = true
      },
      cancel: () => forget(),
    },
    { highWaterMark: 0 },
  )
}

/** Subscribes a stream to signals. Returns a function that unsubscribes it, for when the stream itself is gone. */
function begin(
  viewer: Viewer,
  signal: AbortSignal,
  pace: PollRhythm,
  controller: ReadableStreamDefaultController<Uint8Array>,
): () => void {
  const encoder = new TextEncoder()
  let isOpen = true
  const write = (text: string) => controller.enqueue(encoder.encode(text))
  const stop = () => end()
  const forget = () => {
    isOpen = false
    getWatcher().leave(listener)
    signal.removeEventListener('abort', stop)
  }
  const end = (lastWord?: string) => {
    if (!isOpen) return
    forget()
    if (lastWord) write(lastWord)
    controller.close()
  }
  const send = (text: string) => {
    if (!isOpen) return
    if ((controller.desiredSize ?? 0) < -MOST_WAITING) end()
    else write(text)
  }
  const listener: OpenStream = { userId: viewer.id, sessionId: viewer.sessionId, send, end }
  write(opening)
  if (signal.aborted || getStopSignal()?.aborted) {
    end()
    return forget
  }
  signal.addEventListener('abort', stop)
  getWatcher().join(listener, pace)
  return forget
}
