import type { Components } from 'react-markdown'
import { markdownElements } from '@/components/foundation/ui/markdown'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { DIAGRAM } from '@/lib/learning/roadmaps/diagram'
import { Diagram } from './diagram'

/**
 * Renders the text of a step: Markdown with diagrams. Only for our own content; texts of users go through `Markdown`.
 */
export function StepText({ text }: { text: string }) {
  return (
    <div lang={contentLang()} className="prose break-words">
      {renderElements(text)}
    </div>
  )
}

const toHeadingId = (heading: string) => `text-${heading.toLowerCase().replaceAll(' ', '-')}`

/** Id of the section with the brief, which every project has. */
export const BRIEF_ID = 'text-the-brief'

const h2: Components['h2'] = ({ node: _, children, ...rest }) => (
  <h2 {...(typeof children === 'string' && { id: toHeadingId(children) })} {...rest}>
    {children}
  </h2>
)

/** Code scrolls horizontally, also by keyboard: broken lines would lose their indent, which carries meaning. */
const pre: Components['pre'] = ({ node, children, ...rest }) => {
  const [code] = node?.children ?? []
  if (code?.type === 'element' && [code.properties.className].flat().includes(`language-${DIAGRAM}`)) {
    const [block] = code.children
    if (block?.type === 'text') return <Diagram block={block.value} />
  }
  const className = 'overflow-x-auto whitespace-pre [overflow-wrap:normal] print:whitespace-pre-wrap'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable element must be reachable without a mouse.
    <pre {...rest} tabIndex={0} className={className}>
      {children}
    </pre>
  )
}

/** Characters that fit into a line on the narrowest phone, also in a list within a list. */
const MOST_WHOLE = 26

/**
 * Keeps a short command on one line: lines may break at hyphens, and "git restore -" on a line of its own is another
 * command.
 */
const code: Components['code'] = ({ node: _, children, ...rest }) => {
  const text = typeof children === 'string' ? children : ''
  const isWhole = text.includes('-') && text.length <= MOST_WHOLE && !text.includes('\n')
  return (
    <code {...rest} {...(isWhole && { className: 'whitespace-nowrap' })}>
      {children}
    </code>
  )
}

const renderElements = markdownElements({ h2, pre, code })
