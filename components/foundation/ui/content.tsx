import type { ReactNode } from 'react'
import { contentLang } from '@/lib/foundation/messages/content-lang'

/**
 * Text of content files within a sentence, marked with its language where the page's differs:
 * `<Rich text={words.next({ step: () => <Content>{step.title}</Content> })} />`.
 */
export function Content({ children }: { children: ReactNode }) {
  const lang = contentLang()
  return lang ? <span lang={lang}>{children}</span> : children
}
