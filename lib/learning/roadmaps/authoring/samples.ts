import { fromMarkdown } from 'mdast-util-from-markdown'

/** A fenced block of code, with the run instructions of its info string. */
export type Sample = {
  /** Path from the project's folder. */
  readonly file: string
  /** Line of the fence, from 1. */
  readonly line: number
  readonly language: string
  readonly code: string
  readonly entry: SampleEntry
  /** Text of a `text output` block right behind this one: its expected output. */
  readonly printed: string | null
}

/** The words after the language: ```` ```sql run on=sqlite,postgresql frame=transactions.sql ````. */
export type SampleEntry = {
  /** `run` executes, `parse` checks the syntax, `norun` does neither; null where the fence has none. */
  readonly how: 'run' | 'parse' | 'norun' | 'output' | null
  /** Reason why the sample is not executed. */
  readonly reason: string | null
  /** The file under `content/frames` that completes the sample to a program. */
  readonly frame: string | null
  /** Databases, for SQL. */
  readonly on: readonly string[]
  /** Requirements of the sample: `openssl`, `java>=25`, `postgresql`. */
  readonly needs: readonly string[]
  /** Whether the comments of the sample state its output. */
  readonly printsComments: boolean
  /** Unknown words of the info string. */
  readonly unknown: readonly string[]
}

/** Languages that are neither executed nor parsed: prose in fixed width, messages on a wire. */
const words = new Set(['text', 'http', 'markdown'])
export const isPlainText = (sample: Sample): boolean => words.has(sample.language)

/** Reads every fenced block of a text, in order; output blocks are attached to the sample before them. */
export function readSamples(file: string, markdown: string): Sample[] {
  const blocks = codeBlocks(fromMarkdown(markdown))
  return blocks.flatMap(({ lang, meta, value, position }, index) => {
    const entry = readEntry(meta ?? '')
    const isShown = entry.how === 'output' && index > 0
    if (isShown) return []
    const next = blocks[index + 1]
    const printed = next && readEntry(next.meta ?? '').how === 'output' ? next.value : null
    return [{ file, line: position?.start.line ?? 0, language: lang ?? '', code: value, entry, printed }]
  })
}

type Node = { type: string; children?: Node[] }
type Code = Extract<ReturnType<typeof fromMarkdown>['children'][number], { type: 'code' }>
const isCode = (node: Node): node is Code => node.type === 'code'
const codeBlocks = (node: Node): Code[] => (isCode(node) ? [node] : (node.children ?? []).flatMap(codeBlocks))

/** Parses the part of an info string after the language. */
export function readEntry(meta: string): SampleEntry {
  const entry = {
    how: null as SampleEntry['how'],
    reason: null as string | null,
    frame: null as string | null,
    on: [] as string[],
    needs: [] as string[],
    printsComments: false,
    unknown: [] as string[],
  }
  for (const [word, key = '', quoted, bare] of meta.matchAll(/([^\s=]+)(?:=(?:"([^"]*)"|(\S*)))?/g)) {
    const value = quoted ?? bare ?? null
    if ((key === 'run' || key === 'output') && value === null) entry.how = key
    else if (key === 'parse' || key === 'norun') Object.assign(entry, { how: key, reason: value })
    else if (key === 'frame' && value) entry.frame = value
    else if (key === 'on' && value) entry.on = value.split(',')
    else if (key === 'needs' && value) entry.needs = value.split(',')
    else if (key === 'prints' && value === 'comments') entry.printsComments = true
    else entry.unknown.push(word)
  }
  return entry
}
