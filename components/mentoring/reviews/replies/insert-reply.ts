/**
 * Puts a saved reply where the cursor stands (in place of what is marked), as a paragraph of its own.
 * @returns the whole text, and where the cursor stands then
 */
export function insertReply(text: string, start: number, end: number, reply: string): { text: string; cursor: number } {
  const before = text.slice(0, start)
  const after = text.slice(end)
  const opening = before === '' || before.endsWith('\n') ? '' : '\n\n'
  const closing = after === '' || after.startsWith('\n') ? '' : '\n\n'
  const upTo = before + opening + reply
  return { text: upTo + closing + after, cursor: upTo.length }
}
