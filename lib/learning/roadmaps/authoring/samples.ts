import { fromMarkdown } from 'mdast-util-from-markdown'

/** A fenced block of code, with what its info string says about running it. */
export type Sample = {
  /** Path from the project's folder. */
  readonly file: string
  /** Of the fence, counted from 1. */
  readonly line: number
  readonly language: string
  readonly code: string
  readonly entry: SampleEntry
  /** Text of a block `text output` right behind this one: what running it prints. */
  readonly printed: string | null
}

/** The words after the language: ```` ```sql run on=sqlite,postgresql frame=transactions.sql ````. */
export type SampleEntry = {
  /** `run` executes, `parse` checks the syntax, `norun` does neither; null where the fence says nothing. */
  readonly how: 'run' | 'parse' | 'norun' | 'output' | null
  /** Why the sample is not executed. */
  readonly reason: string | null
  /** The file under `content/frames` that makes a whole program of the sample. */
  readonly frame: string | null
  /** Databases, for SQL. */
  readonly on: readonly string[]
  /** What the machine must have: `openssl`, `java>=25`, `postgresql`. */
  readonly needs: readonly string[]
  /** Whether the comments of the sample say what it prints. */
  readonly printsComments: boolean
  /** Words of the info string that mean nothing. */
  readonly unknown: readonly string[]
}

/** Languages that nothing executes or parses: prose in fixed width, messages on a wire. */
const words = new Set(['text', 'http', 'markdown'])
export const isWords = (sample: Sample): boolean => words.has(sample.language)

/** Every fenced block of a text, in order; blocks that show output are left to the sample before them. */
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

/** Reads what follows the language in an info string. */
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
