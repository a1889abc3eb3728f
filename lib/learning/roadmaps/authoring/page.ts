import type { Finding } from './finding'
import { targetFindings } from './links'
import { checkSpelling } from './product-words'
import type { Prose } from './prose'
import { easeFindings, sentenceFindings } from './reading-ease'

/** A text of the product other than the steps: a page of the guide, or the FAQ. */
export type ContentPage = { readonly file: string; readonly body: Prose }

/** Checks that apply to every text: readability, spelling of names, links. */
export function pageFindings(pages: readonly ContentPage[], addresses: ReadonlySet<string>): Finding[] {
  return pages.flatMap(({ file, body }) => [
    ...easeFindings(file, body.blocks),
    ...sentenceFindings(file, body),
    ...checkSpelling(file, body),
    ...targetFindings(file, body.links, addresses),
  ])
}
