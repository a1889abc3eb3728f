import { LazyMapSheet, LazyOwnMapSheet } from '../ticking-parts'
import { type TrailMapProps, toSheetFacts } from './to-sheet-facts'

/** The roadmap as a map. A learner's own page has the tick of the next step, too, and gets both in one file. */
export function TrailMapSheet(props: TrailMapProps) {
  const isOwn = props.states !== null && !props.isExcerpt
  return isOwn ? <LazyOwnMapSheet sheet={toSheetFacts(props)} /> : <LazyMapSheet sheet={toSheetFacts(props)} />
}
