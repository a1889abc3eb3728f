/** A line of an outline by its form. */
export type OutlineLine =
  | { readonly kind: 'blank' | 'fence' | 'rule' }
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'bullet'; readonly indent: number; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }

/** Characters of a line that are looked at: more than any title or row may have. */
const LINE = 2000

const TAB = 4

/** Marks of a list as people paste them, from Markdown and from word processors. */
const MARKS = '-*+•◦▪–'

/** Reads the form of a line. Takes time by its length, up to 2,000 characters. */
export function readOutlineLine(line: string): OutlineLine {
  const cut = line.slice(0, LINE)
  const text = cut.trim()
  if (text === '') return { kind: 'blank' }
  if (text.startsWith('```') || text.startsWith('~~~')) return { kind: 'fence' }
  if (/^(?:-{3,}|\*{3,}|_{3,}|={3,})$/.test(text)) return { kind: 'rule' }
  const level = /^#{1,6}(?=[ \t]|$)/.exec(text)?.[0].length
  if (level) return { kind: 'heading', level, text: withoutClosingMarks(text.slice(level).trim()) }
  const content = readBullet(text)
  return content === null ? { kind: 'text', text } : { kind: 'bullet', indent: readIndent(cut), text: content }
}

/** Removes the `##` that may end a heading. */
function withoutClosingMarks(text: string): string {
  let end = text.length
  while (text[end - 1] === '#') end--
  return end < text.length && (end === 0 || text[end - 1] === ' ') ? text.slice(0, end).trim() : text
}

/** Returns the text after the mark of a list, and after a box to tick; null without a mark. */
function readBullet(text: string): string | null {
  const number = /^\d{1,3}[.)]/.exec(text)?.[0].length ?? 0
  const mark = number || (MARKS.includes(text[0] ?? ' ') ? 1 : 0)
  if (mark === 0 || (text.length > mark && !/[ \t]/.test(text[mark] ?? ''))) return null
  const content = text.slice(mark).trim()
  return /^\[[ xX]\](?:[ \t]|$)/.test(content) ? content.slice(3).trim() : content
}

/** Counts the columns before the first character that is no space. */
function readIndent(line: string): number {
  let columns = 0
  for (const character of line) {
    if (character !== ' ' && character !== '\t') break
    columns += character === '\t' ? TAB : 1
  }
  return columns
}
