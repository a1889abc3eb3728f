import ReactMarkdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { keeping } from '@/lib/values/keeping'
import { linkTarget } from '@/lib/values/link-target'
import { OutsideLink } from './outside-link'

const plugins = [remarkGfm]
// A picture from elsewhere would tell its host who reads this; raw HTML is never rendered.
const refused = ['img']

const components: Components = {
  a: ({ node: _node, href = '', children, ...anchor }) => {
    const target = linkTarget(href)
    if (target?.kind === 'inside') {
      // Anchors as they are: footnotes lead to them and back.
      return (
        <a {...anchor} href={href.startsWith('#') ? href : target.href}>
          {children}
        </a>
      )
    }
    if (!target) return children
    const isItself = [href, target.href].includes(String(children))
    return <OutsideLink url={href}>{isItself ? undefined : children}</OutsideLink>
  },
}

/** Text written as Markdown, our own or anybody's: see `OutsideLink` for what becomes of its links. */
export function Markdown({ text }: { text: string }) {
  return <div className="prose break-words">{elementsOf(text)}</div>
}

/** Reading Markdown takes longer than all else of a page, and the same texts are shown again and again. */
const MOST_KEPT = 400
/** What is kept of a text is many times as large as it is: the longest are read each time. */
const LONGEST_KEPT = 8000

const read = (text: string) =>
  ReactMarkdown({ remarkPlugins: plugins, disallowedElements: refused, components, children: text })
const readBefore = keeping(MOST_KEPT, read)
const elementsOf = (text: string) => (text.length > LONGEST_KEPT ? read(text) : readBefore(text))
