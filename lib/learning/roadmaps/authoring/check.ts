import type { RoadmapContent } from '../content'
import { diagramFindings } from './diagrams'
import { effortFindings } from './effort'
import { type Finding, sortedFindings } from './finding'
import { linkFindings } from './links'
import { type ContentPage, pageFindings } from './page'
import { partFindings } from './parts'
import { placedSteps } from './placed-step'
import { spellingFindings } from './product-words'
import { reachFindings } from './reach'
import { readingFindings } from './reading-ease'
import { findNearDuplicates } from './similarity'

/**
 * Lists all problems of the texts, by file, that can be found without a database or the network.
 * @param addresses within the product to which a text may lead
 */
export function checkTexts(
  library: readonly RoadmapContent[],
  pages: readonly ContentPage[],
  addresses: ReadonlySet<string>,
): Finding[] {
  const steps = placedSteps(library)
  return sortedFindings([
    ...partFindings(steps),
    ...reachFindings(library, steps),
    ...effortFindings(library, steps),
    ...linkFindings(steps, addresses),
    ...diagramFindings(steps),
    ...readingFindings(steps),
    ...spellingFindings(steps),
    ...findNearDuplicates(steps),
    ...pageFindings(pages, addresses),
  ])
}
