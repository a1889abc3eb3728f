/**
 * Inserts a saved reply at the cursor or in place of the selection, as its own paragraph.
 * @returns the whole text, and the new position of the cursor
 */
export function insertReply(text: string, start: number, end: number, reply: string): { text: string; cursor: number } {
  const before = text.slice(0, start)
  const after = text.slice(end)
  const opening = before === '' || before.endsWith('\n') ? '' : '\n\n'
  const closing = after === '' || after.startsWith('\n') ? '' : '\n\n'
  const upTo = before + opening + reply
  return { text: upTo + closing + after, cursor: upTo.length }
}
