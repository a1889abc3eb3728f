/**
 * Runs work with a signal that aborts after a time, and when another signal does. Not `AbortSignal.any`: Node 20 may
 * collect the timeout that it was made from, and then it never aborts.
 */
export async function limitTime<Value>(
  outer: AbortSignal,
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController()
  const abort = () => controller.abort()
  const timer = setTimeout(abort, milliseconds)
  outer.addEventListener('abort', abort)
  if (outer.aborted) abort()
  try {
    return await work(controller.signal)
  } finally {
    clearTimeout(timer)
    outer.removeEventListener('abort', abort)
  }
}
