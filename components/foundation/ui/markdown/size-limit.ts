import type { Nodes, Root, Table } from 'mdast'
import { TooMuchMarkdown } from './too-much-markdown'

/** Limits of a text's output. */
export type Size = {
  /** Elements, including the empty cells that fill short rows of a table. */
  readonly nodes: number
  /** Characters of HTML. */
  readonly html: number
}

/** Deepest nesting: far more than people use, and far from a stack overflow. */
const DEEPEST = 40

/**
 * Throws `TooMuchMarkdown` before rendering when the output would exceed `most`. Short texts can expand: a table has
 * columns times rows cells, and a long address is repeated for each reference to it.
 */
export function limitSize(tree: Root, most: Size): void {
  const definitions = new Map<string, number>()
  let [nodes, html] = [0, 0]
  const add = (moreNodes: number, moreHtml: number) => {
    nodes += moreNodes
    html += moreHtml
    if (nodes > most.nodes || html > most.html) throw new TooMuchMarkdown(`${nodes} nodes, ${html} characters of HTML`)
  }
  const visit = (node: Nodes, depth: number, see: (node: Nodes) => void) => {
    if (depth > DEEPEST) throw new TooMuchMarkdown(`Nested deeper than ${DEEPEST}`)
    see(node)
    if ('children' in node) for (const child of node.children) visit(child, depth + 1, see)
  }
  visit(tree, 0, (node) => {
    if (node.type !== 'definition' || definitions.has(node.identifier)) return
    definitions.set(node.identifier, link(node.url, node.title))
  })
  visit(tree, 0, (node) => {
    if (node.type === 'table') add(...countCells(node))
    else if (node.type !== 'tableCell') add(1, countHtml(node, definitions))
  })
}

function countCells({ align, children }: Table): [number, number] {
  const columns = align ?? []
  const row = columns.reduce((sum, one) => sum + (one ? CELL + ALIGNED : CELL), ROW)
  return [1 + children.length * (1 + columns.length), TABLE + children.length * row]
}

const TABLE = '<table><thead>\n</thead>\n<tbody>\n</tbody></table>\n'.length
const ROW = '<tr>\n</tr>\n'.length
const CELL = '<td></td>\n'.length
const ALIGNED = ' style="text-align:center"'.length
const LIST_ITEM = '<li class="task-list-item">\n<input type="checkbox" disabled="" checked=""/> \n</li>\n'.length
const LIST = '<ul class="contains-task-list">\n</ul>\n'.length
const LINK =
  '<a href="" rel="noopener noreferrer nofollow ugc" data-bare="" title=""></a><span class="text-sm break-all text-muted"> ()</span>'
    .length
/** HTML of a footnote's mark in the text, and of the link back to it below. */
const FOOTNOTE_MARK =
  '<sup><a href="#user-content-fn-" id="user-content-fnref--100" data-footnote-ref="true" aria-describedby="footnote-label">100</a></sup>'
    .length +
  ' <a href="#user-content-fnref--100" data-footnote-backref="" aria-label="Back to reference 100-100" class="data-footnote-backref">↩<sup>100</sup></a>'
    .length
const FOOTNOTE = '<li id="user-content-fn-">\n<p> </p>\n</li>\n'.length
const FOOTNOTES =
  '<section data-footnotes="true" class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2>\n<ol>\n</ol>\n</section>'
    .length

/** Returns an upper bound for the HTML of one node without its children. */
function countHtml(node: Nodes, definitions: ReadonlyMap<string, number>): number {
  switch (node.type) {
    case 'root':
      return '<div class="prose break-words"></div>'.length + FOOTNOTES
    case 'text':
    case 'html':
      return escaped(node.value)
    case 'inlineCode':
      return '<code></code>'.length + escaped(node.value)
    case 'code':
      return '<pre><code class="language-">\n</code></pre>\n'.length + escaped(node.value) + escaped(node.lang ?? '')
    case 'list':
      return LIST
    case 'listItem':
      return LIST_ITEM
    case 'blockquote':
      return '<blockquote>\n</blockquote>\n'.length
    case 'link':
    case 'image':
      return link(node.url, node.title)
    case 'linkReference':
    case 'imageReference':
      return definitions.get(node.identifier) ?? 0
    case 'footnoteReference':
      return FOOTNOTE_MARK + 3 * address(node.identifier)
    case 'footnoteDefinition':
      return FOOTNOTE + address(node.identifier)
    case 'tableRow':
    case 'definition':
      return 0
    default:
      return '<strong></strong>\n'.length
  }
}

/** Counts a link: a bare one shows its address as well, and others their host. */
const link = (url: string, title: string | null | undefined) => LINK + 2 * address(url) + escaped(title ?? '')

/** Counts an address: URL encoding takes three characters for each byte. */
const address = (url: string) => escaped(url) + 8 * (url.match(/[^\w/:.?=-]/g)?.length ?? 0)

const escaped = (text: string) => text.length + 5 * (text.match(/[&<>"']/g)?.length ?? 0)
