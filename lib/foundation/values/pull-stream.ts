/** The parts of a Node stream (of a file or a zip) that are used here. */
type Source = AsyncIterable<Uint8Array> & { destroy(): unknown }

/**
 * Converts a source to a web stream that is read piece by piece on demand and closed when the client disconnects.
 * Written by hand because the result of `Readable.toWeb` can then throw outside of any call, which ends the process.
 */
export function toPullStream(source: Source): ReadableStream<Uint8Array> {
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
