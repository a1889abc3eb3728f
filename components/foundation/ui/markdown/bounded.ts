import type { Root } from 'mdast'
// Types what remark's parser reads from a processor's data.
import type {} from 'remark-parse'
import type { Processor } from 'unified'
import { limitSize } from './size-limit'
import { type Meter, workLimit } from './work-limit'

/**
 * Returns the work allowed. Prose takes about 30 units for a character, dense notes (lists with code and links, tables,
 * footnotes) 100 to 200: short texts may take that, and 20,000 characters what keeps a page under 50 ms.
 */
const mostWork = (length: number) => Math.min(600_000 + 20 * length, 900_000)
/** Returns the nodes allowed. Long prose with lists and links has a fifth of them. */
const mostNodes = (length: number) => 1000 + length / 20
/** Returns the HTML allowed: twenty times the text, and more for short texts. */
const mostHtml = (length: number) => 20 * Math.max(length, 200)

/**
 * A remark plugin that limits work and output in proportion to the text's length. Register it last: it guards the
 * constructs of the plugins before it, and checks the tree before and after they change it.
 *
 * Parsing throws `TooMuchMarkdown` where a text exceeds them. The meter then has the work done so far.
 */
export function boundedMarkdown(this: Processor, length: number, meter?: Meter) {
  const most = { nodes: mostNodes(length), html: mostHtml(length) }
  const limit = (tree: Root) => limitSize(tree, most)
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), workLimit(mostWork(length), meter)]
  data.fromMarkdownExtensions = [{ transforms: [limit] }, ...(data.fromMarkdownExtensions ?? [])]
  return limit
}
