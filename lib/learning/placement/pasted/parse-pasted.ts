import { readOutlineLine } from '@/lib/learning/roadmaps/outline/outline-line'
import { readStepLine, toPlain } from '@/lib/learning/roadmaps/outline/read-title'

/** What a pasted list says was learned. */
export type PastedTopics = {
  /** Without repetitions, in order. */
  readonly topics: readonly string[]
  /** Topics that the list itself marks as not done. */
  readonly openCount: number
  /** Whether the list was longer than what is read. */
  readonly isCut: boolean
}

/** Characters and topics of a list that are read, and characters of a topic. */
export const pastedBounds = { text: 100_000, topics: 500, topic: 200 } as const

/**
 * Reads a list of topics: a line each, with or without marks, numbers, boxes and links, or JSON of texts or of objects
 * with a title. Takes time by the length of what is read.
 */
export function parsePasted(text: string): PastedTopics {
  const read = text.slice(0, pastedBounds.text).trim()
  const entries = readJson(read) ?? readLines(read)
  const isDone = entries.filter(({ isOpen }) => !isOpen).map(({ title }) => title)
  const all = [...new Map(isDone.map((title) => [title.toLowerCase(), title])).values()]
  return {
    topics: all.slice(0, pastedBounds.topics),
    openCount: entries.length - isDone.length,
    isCut: text.length > pastedBounds.text || all.length > pastedBounds.topics,
  }
}

type Entry = { readonly title: string; readonly isOpen: boolean }

const toEntry = (title: string, isOpen: boolean): Entry[] => {
  const plain = toPlain(title.slice(0, pastedBounds.topic))
  return plain === '' ? [] : [{ title: plain, isOpen }]
}

/** An open box, after the mark of a list. */
const OPEN_BOX = /^(?:[-*+•] |\d{1,3}[.)] )?(?:\[ ?\]|☐)/

function readLines(text: string): Entry[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => {
    const read = readOutlineLine(line)
    if (read.kind !== 'bullet' && read.kind !== 'text') return []
    const title = readStepLine(read.text.replace(/^[☐☑✓✔✅] ?|^\[[xX ]?\] ?/u, '')).title
    return toEntry(title, OPEN_BOX.test(line.slice(0, pastedBounds.topic).trim()))
  })
}

/** Returns the entries of a JSON document; null where the text is none. */
function readJson(text: string): Entry[] | null {
  if (!/^[[{]/.test(text)) return null
  try {
    return listEntries(JSON.parse(text))
  } catch {
    // Not JSON, or nested too deep for the parser: read as lines.
    return null
  }
}

const TITLES = ['title', 'name', 'label', 'topic', 'text']
const DONE = ['done', 'completed', 'checked']
const DONE_STATUS = ['done', 'completed', 'complete', 'finished']

/** Lists texts, and objects that have a title, wherever they are in a document. Without recursion, however deep it is. */
function listEntries(document: unknown): Entry[] {
  const found: Entry[] = []
  const waiting: unknown[] = [document]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value === 'string') found.push(...toEntry(value, false))
    if (Array.isArray(value)) for (let at = value.length - 1; at >= 0; at--) waiting.push(value[at])
    else if (typeof value === 'object' && value !== null) readObject(value as Record<string, unknown>, found, waiting)
  }
  return found
}

function readObject(value: Record<string, unknown>, found: Entry[], waiting: unknown[]): void {
  const title = TITLES.map((key) => value[key]).find((text) => typeof text === 'string')
  if (typeof title === 'string') found.push(...toEntry(title, isOpen(value)))
  const inner = Object.values(value).filter((one) => typeof one === 'object' && one !== null)
  for (const one of inner.toReversed()) waiting.push(one)
}

function isOpen(value: Record<string, unknown>): boolean {
  const { status } = value
  if (typeof status === 'string') return !DONE_STATUS.includes(status.toLowerCase())
  return DONE.some((key) => value[key] === false)
}
