import type { Topic } from './topic'

/** What goes over the wire of `text/event-stream`, piece by piece. */

const event = (name: string, data: object): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`

/** First of all: how long a browser waits, in milliseconds, before it connects again. */
export const opening = 'retry: 3000\n\n'

/** Keeps proxies from taking the silence for an end. */
export const heartbeat = ': still here\n\n'

export const change = (topic: Topic): string => event('change', { topic })

/** More has changed than could be told one by one: look at everything again. */
export const missed = event('missed', {})

/** Newer pages of the same person took this one's place: do not connect again before somebody looks at it. */
export const full = event('full', {})

/** `no-transform` keeps compression away, which would hold small pieces back; the last does it at nginx. */
export const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'private, no-store, no-transform',
  'x-accel-buffering': 'no',
} as const
