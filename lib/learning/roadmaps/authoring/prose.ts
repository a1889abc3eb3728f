import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString as textOf } from 'mdast-util-to-string'
import { DIAGRAM, partsOfDiagram } from '../diagram'

/** A Markdown text prepared for the checks: without its code, by headings and blocks. */
export type Prose = {
  /** Paragraphs and list items, in order, without headings and tables. A code span reads as the word `Code`. */
  readonly blocks: readonly string[]
  /** Headings, blocks and tables without code spans: every word to spell-check. */
  readonly spelt: string
  readonly headings: readonly string[]
  /** The second-level sections, in order. */
  readonly sections: readonly ProseSection[]
  /** Targets of links and pictures. */
  readonly links: readonly string[]
  /** Number of comments: leftover notes to the author. */
  readonly comments: number
}

export type ProseSection = {
  readonly heading: string
  readonly words: number
  readonly bullets: number
  readonly blocks: readonly string[]
}

type Root = ReturnType<typeof fromMarkdown>
type Node = Root | Root['children'][number]
type Draft = {
  blocks: string[]
  spelt: string[]
  headings: string[]
  sections: { heading: string; words: number; bullets: number; blocks: string[] }[]
  links: string[]
  comments: number
}

export function readProse(markdown: string): Prose {
  const draft: Draft = { blocks: [], spelt: [], headings: [], sections: [], links: [], comments: 0 }
  read(fromMarkdown(markdown), draft)
  return { ...draft, spelt: draft.spelt.join('\n') }
}

/** Reads a line of front matter: plain text with at most code spans. */
export const readLine = (text: string): Line => ({
  blocks: [text.replace(/`[^`]*`/g, 'Code')],
  spelt: text.replace(/`[^`]*`/g, ' '),
})
export type Line = Pick<Prose, 'blocks' | 'spelt'>

function read(node: Node, draft: Draft): void {
  if (node.type === 'heading') readHeading(node, draft)
  else if (node.type === 'paragraph') readParagraph(node, draft)
  else if (node.type === 'code' && node.lang === DIAGRAM) readAlt(partsOfDiagram(node.value).alt, draft)
  else if (node.type === 'html') draft.comments += node.value.includes('<!--') ? 1 : 0
  else if (node.type === 'definition') draft.links.push(node.url)
  else if ('children' in node) {
    if (node.type === 'list' && !node.ordered) count(draft, 'bullets', node.children.length)
    for (const child of node.children) read(child, draft)
  }
}

function readHeading(node: Extract<Node, { type: 'heading' }>, draft: Draft): void {
  const heading = textOf(node)
  draft.headings.push(heading)
  draft.spelt.push(textOf(withCode(node, ' ')))
  if (node.depth === 2) draft.sections.push({ heading, words: 0, bullets: 0, blocks: [] })
}

/** Adds a diagram's description, which is read out as text. */
function readAlt(alt: string, draft: Draft): void {
  draft.spelt.push(alt)
  draft.blocks.push(alt)
}

function readParagraph(node: Extract<Node, { type: 'paragraph' }>, draft: Draft): void {
  draft.links.push(...linksIn(node))
  draft.spelt.push(textOf(withCode(node, ' ')))
  const block = textOf(withCode(node, 'Code')).replace(/\s+/g, ' ').trim()
  // Without its extension the parser takes a table for a paragraph.
  if (block.startsWith('|')) return
  draft.blocks.push(block)
  draft.sections.at(-1)?.blocks.push(block)
  count(draft, 'words', splitWords(block).length)
}

function count(draft: Draft, what: 'words' | 'bullets', by: number): void {
  const section = draft.sections.at(-1)
  if (section) section[what] += by
}

/** Returns the node with every code span replaced by a word, and raw HTML emptied. */
function withCode<Kind extends object>(node: Kind, word: string): Kind {
  if ('type' in node && node.type === 'inlineCode') return { ...node, value: word }
  if ('type' in node && node.type === 'html') return { ...node, value: '' }
  if (!('children' in node) || !Array.isArray(node.children)) return node
  return { ...node, children: node.children.map((child: object) => withCode(child, word)) }
}

function linksIn(node: object): string[] {
  const own = 'url' in node && typeof node.url === 'string' ? [node.url] : []
  const children: readonly object[] = 'children' in node && Array.isArray(node.children) ? node.children : []
  return [...own, ...children.flatMap(linksIn)]
}

/** Splits a text into words, keeping inner marks: it's, back-end, 20.19, CI/CD. */
export const splitWords = (text: string): string[] =>
  text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}'’.,/+#-]*[\p{L}\p{N}+#])?/gu) ?? []

/**
 * Splits a block into sentences. Colons and semicolons do not end one. The next may begin in lower case, with npm or
 * gRPC; only a full stop after an abbreviation ends nothing.
 */
export const splitSentences = (block: string): string[] =>
  block
    .split(/(?<=[.!?]['")\]”’]*)(?<!\b(?:e\.g|i\.e|cf|vs|approx)\.)\s+/i)
    .filter((sentence) => splitWords(sentence).length > 0)
