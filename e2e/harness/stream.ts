/**
 * Opens a stream of server-sent events and waits until the server has begun it.
 * @returns a function that waits for a word in the stream, skipping everything before it, such as a heartbeat
 */
export async function openStream(url: string, init: RequestInit): Promise<(word: string) => Promise<void>> {
  const { body } = await fetch(url, init)
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  let unread = ''
  const says = async (word: string): Promise<void> => {
    for (let at = unread.indexOf(word); ; at = unread.indexOf(word)) {
      if (at >= 0) {
        unread = unread.slice(at + word.length)
        return
      }
      const { value, done } = (await reader?.read()) ?? { done: true }
      if (done) throw new Error(`The stream of ${url} ended before it said "${word}": ${unread}`)
      unread += value
    }
  }
  await says('retry:')
  return says
}
