import { LazyMapSheet, LazyOwnMapSheet } from '../lazy-parts'
import { type TrailMapProps, toSheetFacts } from './to-sheet-facts'

/** The roadmap as a map. A learner's own page also has the tick of the next step, and loads both in one chunk. */
export function TrailMapSheet(props: TrailMapProps) {
  const isOwn = props.states !== null && !props.isExcerpt
  return isOwn ? <LazyOwnMapSheet sheet={toSheetFacts(props)} /> : <LazyMapSheet sheet={toSheetFacts(props)} />
}
