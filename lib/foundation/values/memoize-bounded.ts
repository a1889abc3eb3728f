import { BoundedMap } from './bounded-map'

type Bounds<Value> = {
  readonly most: number
  /** Most bytes of all cached results together; a larger result is not cached. */
  readonly mostBytes: number
  readonly bytesOf: (value: Value) => number
}

/**
 * Caches the results of a pure function by its argument, up to a number or a total size; then the oldest is evicted.
 */
export function memoizeBounded<Key, Value>(
  bounds: number | Bounds<Value>,
  compute: (key: Key) => Value,
): (key: Key) => Value {
  const { most, mostBytes, bytesOf } =
    typeof bounds === 'number' ? { most: bounds, mostBytes: 0, bytesOf: () => 0 } : bounds
  const kept = new BoundedMap<Key, { readonly value: Value; readonly bytes: number }>(most)
  let total = 0
  return (key) => {
    const known = kept.get(key)
    if (known !== undefined) return known.value
    const value = compute(key)
    const bytes = bytesOf(value)
    if (bytes > mostBytes) return value
    total += bytes
    for (const [oldest, entry] of kept) {
      if (total <= mostBytes && kept.size < most) break
      kept.delete(oldest)
      total -= entry.bytes
    }
    kept.set(key, { value, bytes })
    return value
  }
}
