import { BoundedMap } from './bounded-map'

/**
 * The same function with its answers kept, by argument: for pure ones that are asked the same again and again. At most
 * so many; then the oldest goes.
 */
export function keeping<Key, Value>(most: number, compute: (key: Key) => Value): (key: Key) => Value {
  const kept = new BoundedMap<Key, Value>(most)
  return (key) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const value = compute(key)
    kept.set(key, value)
    return value
  }
}
