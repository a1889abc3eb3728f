import type { ComponentProps } from 'react'
import ReactMarkdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { Link } from '@/components/foundation/ui/link'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { memoizeBounded } from '@/lib/foundation/values/memoize-bounded'
import { headingId } from '@/lib/learning/guide/guide'
import { labelCells } from './label-cells'

/** Cached texts, at most: more than there are pages. */
const MOST_KEPT = 50

/**
 * Renders the guide's own Markdown. Unlike `Markdown`, which is for texts of users, it trusts links, gives headings an
 * anchor and turns a table into a list of facts on narrow screens. 32em of this font are about 70 letters.
 */
export function GuideText({ text }: { text: string }) {
  return (
    <div lang={contentLang()} className="prose max-w-none text-[1.0625rem] [&>:not(table)]:max-w-[32em]">
      {renderElements(text)}
    </div>
  )
}

const parts: Components = {
  a: ({ href = '', children }) => <GuideLink href={href}>{children}</GuideLink>,
  h2: ({ children }) => <h2 id={headingId(String(children))}>{children}</h2>,
  table: ({ children }) => <table className="w-full max-w-3xl sm:table">{children}</table>,
  thead: ({ children }) => <thead className="max-sm:sr-only">{children}</thead>,
  tr: ({ children }) => (
    <tr className="align-top max-sm:block max-sm:border-b max-sm:border-rule max-sm:py-3">{children}</tr>
  ),
  th: ({ node: _node, ...cell }) => (
    <th {...cell} className="font-semibold max-sm:block max-sm:border-0 max-sm:py-0.5" />
  ),
  td: ({ node: _node, ...cell }) => (
    <td
      {...cell}
      className="max-sm:block max-sm:border-0 max-sm:py-0.5 max-sm:before:block max-sm:before:text-sm max-sm:before:text-muted max-sm:before:content-[attr(data-label)]"
    />
  ),
}

const renderElements = memoizeBounded(MOST_KEPT, (text: string) =>
  ReactMarkdown({ remarkPlugins: [remarkGfm], rehypePlugins: [labelCells], components: parts, children: text }),
)

function GuideLink({ href, children }: ComponentProps<'a'> & { href: string }) {
  if (href.startsWith('/')) {
    return <Link href={href}>{children}</Link>
  }
  return (
    <a href={href} rel="noopener noreferrer">
      {children}
    </a>
  )
}
