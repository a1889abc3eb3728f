/** What Node reads a file or a zip with, as far as it is needed here. */
type Source = AsyncIterable<Uint8Array> & { destroy(): unknown }

/**
 * A source as a stream for an answer, read piece by piece as its reader asks for it, and closed when the reader goes
 * away. By hand: what `Readable.toWeb` makes can throw outside of any call then, which ends the process.
 */
export function asItIsRead(source: Source): ReadableStream<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(new Uint8Array(value))
    },
    cancel: () => {
      source.destroy()
    },
  })
}
