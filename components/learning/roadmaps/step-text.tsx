import type { Components } from 'react-markdown'
import { markdownElements } from '@/components/foundation/ui/markdown'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { DIAGRAM } from '@/lib/learning/roadmaps/diagram'
import { Diagram } from './diagram'

/** Text of a step: Markdown with diagrams. Only for our own content; what people write goes through `Markdown`. */
export function StepText({ text }: { text: string }) {
  return (
    <div lang={contentLang()} className="prose break-words">
      {renderElements(text)}
    </div>
  )
}

const toHeadingId = (heading: string) => `text-${heading.toLowerCase().replaceAll(' ', '-')}`

/** Of the section that every project has: what to build. */
export const BRIEF_ID = 'text-the-brief'

const h2: Components['h2'] = ({ node: _, children, ...rest }) => (
  <h2 {...(typeof children === 'string' && { id: toHeadingId(children) })} {...rest}>
    {children}
  </h2>
)

/** Long lines are scrolled to, also by keyboard: broken, they would lose the indent that says what they belong to. */
const pre: Components['pre'] = ({ node, children, ...rest }) => {
  const [code] = node?.children ?? []
  if (code?.type === 'element' && [code.properties.className].flat().includes(`language-${DIAGRAM}`)) {
    const [block] = code.children
    if (block?.type === 'text') return <Diagram block={block.value} />
  }
  const className = 'overflow-x-auto whitespace-pre [overflow-wrap:normal] print:whitespace-pre-wrap'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse.
    <pre {...rest} tabIndex={0} className={className}>
      {children}
    </pre>
  )
}

/** As many characters as fit into a line of the narrowest phone, also in a list within a list. */
const MOST_WHOLE = 26

/** A short command stays whole: at its hyphens a line may break, and "git restore -" on a line of its own is another one. */
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
