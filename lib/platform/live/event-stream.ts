import type { Topic } from './topic'

/** Messages of the `text/event-stream`. */

const event = (name: string, data: object): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`

/** First message: milliseconds that a browser waits before it reconnects. */
export const opening = 'retry: 3000\n\n'

/** Message that keeps proxies from closing a silent connection. */
export const heartbeat = ': still here\n\n'

export const change = (topic: Topic): string => event('change', { topic })

/** More has changed than can be sent one by one: refresh everything. */
export const missed = event('missed', {})

/** Newer pages of the same person replaced this one: do not reconnect until it is visible again. */
export const full = event('full', {})

/**
 * Headers of the stream. `no-transform` prevents compression, which would hold small pieces back; the last one stops
 * nginx from buffering.
 */
export const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'private, no-store, no-transform',
  'x-accel-buffering': 'no',
} as const
