import type { ReactNode } from 'react'
import ReactMarkdown, { type Components, type Options } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { linkTarget } from '@/lib/foundation/values/link-target'
import { memoizeBounded } from '@/lib/foundation/values/memoize-bounded'
import * as words from '@/messages/generated/foundation/ui'
import { boundedMarkdown } from './markdown/bounded'
import { countBytes, countBytesOnPage } from './markdown/bytes-of'
import { picturesAsLinks } from './markdown/pictures-as-links'
import { OutsideLink } from './outside-link'

// `picturesAsLinks` leaves no picture; none may come by another way either.
const refused = ['img']

const components: Components = {
  a: ({ node: _node, href = '', children, ...anchor }) => {
    // react-markdown replaces unsafe addresses by an empty one.
    const target = href === '' ? null : linkTarget(href)
    if (target?.kind === 'inside') {
      return (
        <a {...anchor} {...backLabel(anchor)} href={target.href}>
          {children ?? target.href}
        </a>
      )
    }
    if (!target) return children
    const isItself = [href, target.href].includes(String(children))
    return <OutsideLink url={href}>{isItself ? undefined : children}</OutsideLink>
  },
  h2: ({ node: _node, children, ...heading }) => (
    <h2 {...heading}>{heading.id === FOOTNOTES ? words.footnotes() : children}</h2>
  ),
}

/** remark's id for the heading of footnotes. */
const FOOTNOTES = 'footnote-label'

/** Translates the label of a link back from a footnote, which remark writes in English. */
function backLabel(anchor: { readonly 'aria-label'?: string }) {
  const [, reference] = /^Back to reference (.+)$/.exec(anchor['aria-label'] ?? '') ?? []
  return reference ? { 'aria-label': words.backToFootnote({ reference }) } : {}
}

/**
 * Text written as Markdown, ours or a person's: see `OutsideLink` for how links are rendered. Pictures become links,
 * and raw HTML is never rendered. A text that exceeds the work, nesting or output allowed for its length, or that fails
 * in any way, is shown as typed. For a list of people's texts use `markdownList`.
 */
export function Markdown({ text }: { text: string }) {
  return prose(readText(text).shown)
}

/**
 * Most work for the texts of one list, in units: about 30,000 characters of prose. The text that exceeds it is still
 * read, so a list takes up to twice as much, about 100 ms.
 */
const MOST_WORK_OF_LIST = 1_000_000
/** Most bytes that they add to a page once formatted; a page of several lists gives some of them less. */
const MOST_BYTES_OF_LIST = 60_000

/**
 * Formats a list of texts within one budget of work and output; shows the rest as plain text.
 * @param texts the most important first
 * @returns the elements of each, in their order
 */
export function markdownList(texts: readonly string[], bytes = MOST_BYTES_OF_LIST): ReactNode[] {
  const left = { work: MOST_WORK_OF_LIST, bytes }
  return texts.map((text) => {
    const asTyped = prose(<AsTyped text={text} why={words.plainTextOnPage} />)
    if (left.work <= 0) return asTyped
    const { shown, work, bytesOnPage } = readText(text)
    left.work -= work
    if (bytesOnPage > left.bytes) return asTyped
    left.bytes -= bytesOnPage
    return prose(shown)
  })
}

/**
 * Formats one text that its page already contains: null where it would take more than this.
 * @param bytes that it may add to the page once formatted
 */
export function formattedWithin(text: string, bytes: number): ReactNode | null {
  const { shown, bytesOnPage } = readText(text)
  return bytesOnPage > bytes ? null : prose(shown)
}

const prose = (shown: ReactNode) => <div className="prose break-words">{shown}</div>

/**
 * Makes a renderer of texts. Parsing Markdown takes longer than anything else of a page, and the same texts are shown
 * again and again: each renderer has a cache of its own, so that no person's text is rendered as one of ours.
 * @param own components that replace the usual ones
 */
export function markdownElements(own: Components): (text: string) => ReactNode {
  const read = makeReader({ ...components, ...own })
  return (text) => read(text).shown
}

type ReadText = {
  readonly shown: ReactNode
  /** Units of work that parsing took. */
  readonly work: number
  readonly bytesOnPage: number
}

function makeReader(parts: Components): (text: string) => ReadText {
  const bounds = { most: 400, mostBytes: 16 * 1024 * 1024, bytesOf: ({ shown }: ReadText) => countBytes(shown) }
  return memoizeBounded(bounds, (text: string) => read(text, parts))
}

const readText = makeReader(components)

function read(text: string, parts: Components): ReadText {
  const meter = { work: 0 }
  const remarkPlugins: Options['remarkPlugins'] = [remarkGfm, picturesAsLinks, [boundedMarkdown, text.length, meter]]
  const options = { remarkPlugins, disallowedElements: refused, components: parts, children: text }
  const shown = elementsOrTyped(options, text)
  return { shown, work: meter.work, bytesOnPage: countBytesOnPage(shown) }
}

function elementsOrTyped(options: Options, text: string): ReactNode {
  try {
    return ReactMarkdown(options)
  } catch {
    return <AsTyped text={text} why={words.plainText} />
  }
}

function AsTyped({ text, why }: { text: string; why: () => string }) {
  return (
    <>
      <p className="text-sm text-muted">{why()}</p>
      <p className="break-words whitespace-pre-wrap">{text}</p>
    </>
  )
}
