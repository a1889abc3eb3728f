import { renderToStaticMarkup } from 'react-dom/server'
import { Markdown } from '@/components/ui/markdown'

/** The HTML of a text, as a page has it. */
export const htmlOf = (text: string): string => renderToStaticMarkup(<Markdown text={text} />)

/** Elements in HTML. */
export const elementsIn = (html: string): number => html.match(/<[a-z]/g)?.length ?? 0

export const isAsTyped = (html: string): boolean => html.includes('Shown as plain text:')
