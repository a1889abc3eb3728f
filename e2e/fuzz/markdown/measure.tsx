import { renderToStaticMarkup } from 'react-dom/server'
import { Markdown } from '@/components/foundation/ui/markdown'
import { ShownWorkView } from '@/components/learning/evidence/shown-work'

/** Renders the HTML of a text, as on a page. */
export const renderHtml = (text: string): string => renderToStaticMarkup(<Markdown text={text} />)

/** Counts the elements in HTML. */
export const elementsIn = (html: string): number => html.match(/<[a-z]/g)?.length ?? 0

export const isAsTyped = (html: string): boolean => html.includes('Shown as plain text:')

/** Makes a piece of work with this text in each of its fields, as far as they allow. */
const measureWork = (text: string) =>
  ({
    kind: 'certificate',
    url: `https://a.example/${text.slice(0, 1900)}`,
    file: null,
    title: text.slice(0, 120),
    issuer: text.slice(0, 120),
    commit: null,
    note: text,
    reading: null,
  }) as const

/** Renders a piece of work, as a mentor sees it. */
export const htmlOfWork = (text: string): string => renderToStaticMarkup(<ShownWorkView work={measureWork(text)} />)

/** Counts the characters in all of its fields. */
export function sizeOfWork(text: string): number {
  const { url, title, issuer, note } = measureWork(text)
  return url.length + title.length + issuer.length + note.length
}
