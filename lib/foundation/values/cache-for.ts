/**
 * Caches the result of a read for a while; concurrent callers share one read. A failed read is not cached.
 * @param forMs how long, in milliseconds
 */
export function cacheFor<Value>(
  forMs: number,
  read: () => Promise<Value>,
  now: () => number = () => performance.now(),
): () => Promise<Value> {
  let last: { readonly at: number; readonly answer: Promise<Value> } | null = null
  return () => {
    if (last && now() - last.at < forMs) return last.answer
    const current = { at: now(), answer: read() }
    last = current
    current.answer.catch(() => {
      if (last === current) last = null
    })
    return current.answer
  }
}
