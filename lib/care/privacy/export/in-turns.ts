import type { OnePlace, Release } from './one-place'

/** A reader who takes nothing for so long keeps no place: whoever waits goes first. */
const IDLE_MS = 1000

/**
 * Reads a stream only while it has the place, and gives that back at its end, when its reader goes away, and while its
 * reader takes nothing. So a slow connection makes nobody wait.
 * @param first the place, which it has already
 * @param isComputed whether what is still to come costs nothing, as the bytes of files: that is read without the place
 */
export function inTurns(
  content: ReadableStream<Uint8Array>,
  place: OnePlace,
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
        if (!isComputed()) release ??= await place.take()
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
