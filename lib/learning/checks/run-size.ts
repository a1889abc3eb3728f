import { MAX_EVENTS, MAX_EXCHANGES, MAX_HEADERS, MAX_RECORDS } from './run-limits'

type Json = { readonly [key: string]: unknown }

const getList = (value: unknown, key: string): readonly unknown[] => {
  const inner = (Object(value) as Json)[key]
  return Array.isArray(inner) ? inner : []
}

/**
 * Returns whether a run as it was sent, of any shape, has few enough parts to be read. A schema reads every part before
 * it counts them, and writes a reason for each bad one: two million bytes of commas would take gigabytes.
 */
export function isRunWithinLimits(run: unknown): boolean {
  const records = getList(run, 'records')
  if (records.length > MAX_RECORDS) return false
  let events = 0
  let exchanges = 0
  for (const record of records) {
    const own = getList(record, 'events')
    events += own.length
    if (events > MAX_EVENTS) return false
    for (const event of own) {
      const some = getList(event, 'exchanges')
      exchanges += some.length
      if (exchanges > MAX_EXCHANGES || !some.every(hasFewHeaders)) return false
    }
  }
  return true
}

const hasFewHeaders = (exchange: unknown): boolean =>
  ['request', 'answer'].every((side) => countHeaders((Object(exchange) as Json)[side]) <= MAX_HEADERS)

const countHeaders = (side: unknown): number => Object.keys(Object((Object(side) as Json).headers)).length
