import type { ReactNode } from 'react'
import ReactMarkdown, { type Components, type Options } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { keeping } from '@/lib/foundation/values/keeping'
import { linkTarget } from '@/lib/foundation/values/link-target'
import { bounded } from './markdown/bounded'
import { countBytes } from './markdown/bytes-of'
import { picturesAsLinks } from './markdown/pictures-as-links'
import { OutsideLink } from './outside-link'

// None is left by `picturesAsLinks`; nor may one come by another way.
const refused = ['img']

const components: Components = {
  a: ({ node: _node, href = '', children, ...anchor }) => {
    // What react-markdown takes for unsafe arrives as an empty address.
    const target = href === '' ? null : linkTarget(href)
    if (target?.kind === 'inside') {
      return (
        <a {...anchor} href={target.href}>
          {children ?? target.href}
        </a>
      )
    }
    if (!target) return children
    const isItself = [href, target.href].includes(String(children))
    return <OutsideLink url={href}>{isItself ? undefined : children}</OutsideLink>
  },
}

/**
 * Text written as Markdown, ours or a person's: see `OutsideLink` for how links are rendered. Pictures become links, and
 * raw HTML is never rendered. A text that would take more work, nesting or room than its length allows, or that fails in
 * any way, is shown as it was typed.
 */
export function Markdown({ text }: { text: string }) {
  return <div className="prose break-words">{renderElements(text)}</div>
}

/**
 * What renders a text. Reading Markdown takes longer than all else of a page, and the same texts are shown again and
 * again: each renderer has a cache of its own, so that no text of a person is shown as one of ours.
 * @param own parts that are rendered in another way
 */
export function markdownElements(own: Components = {}): (text: string) => ReactNode {
  const all = { ...components, ...own }
  return keeping({ most: 400, mostBytes: 16 * 1024 * 1024, bytesOf: countBytes }, (text: string) => read(text, all))
}

const renderElements = markdownElements()

function read(text: string, parts: Components): ReactNode {
  const remarkPlugins: Options['remarkPlugins'] = [remarkGfm, picturesAsLinks, [bounded, text.length]]
  try {
    return ReactMarkdown({ remarkPlugins, disallowedElements: refused, components: parts, children: text })
  } catch {
    return <AsTyped text={text} />
  }
}

function AsTyped({ text }: { text: string }) {
  return (
    <>
      <p className="text-sm text-muted">Shown as plain text: the formatting is too complex to display.</p>
      <p className="break-words whitespace-pre-wrap">{text}</p>
    </>
  )
}
