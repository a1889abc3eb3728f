/**
 * The same function with its answers kept, by argument: for pure ones that are asked the same again and again. At most
 * so many; then the oldest goes.
 */
export function keeping<Key, Value>(most: number, compute: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, Value>()
  return (key) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const value = compute(key)
    if (kept.size >= most) for (const oldest of kept.keys()) if (kept.delete(oldest)) break
    kept.set(key, value)
    return value
  }
}
