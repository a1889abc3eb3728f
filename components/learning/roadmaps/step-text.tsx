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

const pre: Components['pre'] = ({ node, children, ...rest }) => {
  const [code] = node?.children ?? []
  if (code?.type === 'element' && [code.properties.className].flat().includes(`language-${DIAGRAM}`)) {
    const [block] = code.children
    if (block?.type === 'text') return <Diagram block={block.value} />
  }
  return <pre {...rest}>{children}</pre>
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

const renderElements = markdownElements({ pre, code })
