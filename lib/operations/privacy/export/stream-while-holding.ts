import type { FifoMutex, Release } from './fifo-mutex'

/** Time after which a reader who reads nothing loses the place to the next. */
const IDLE_MS = 1000

/**
 * Reads a stream only while it holds the place. Releases that at the end, when the reader cancels, and while the reader
 * is idle, so that a slow connection delays nobody.
 * @param first the place, already taken
 * @param isComputed whether the rest costs no processor time, as the bytes of files: that is read without the place
 */
export function streamWhileHolding(
  content: ReadableStream<Uint8Array>,
  place: FifoMutex,
  first: Release,
  isComputed: () => boolean,
): ReadableStream<Uint8Array> {
  const reader = content.getReader()
  let release: Release | null = first
  let idle: NodeJS.Timeout | undefined
  let isGone = false
  const letGo = () => {
    clearTimeout(idle)
    release?.()
    release = null
  }
  const waitIdly = () => {
    idle = setTimeout(letGo, IDLE_MS)
    idle.unref()
  }
  waitIdly()
  return new ReadableStream(
    {
      async pull(controller) {
        clearTimeout(idle)
        if (!isComputed()) release ??= await place.acquire()
        if (isGone) return letGo()
        try {
          const { value, done } = await reader.read()
          if (done || isComputed()) letGo()
          if (done) return controller.close()
          controller.enqueue(value)
          if (release) waitIdly()
        } catch (error) {
          letGo()
          throw error
        }
      },
      async cancel(reason) {
        isGone = true
        letGo()
        await reader.cancel(reason)
      },
    },
    { highWaterMark: 0 },
  )
}
