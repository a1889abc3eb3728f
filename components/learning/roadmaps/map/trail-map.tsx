import { LazyMapSheet, LazyOwnMapSheet } from '../ticking-parts'
import { type SheetProps, toSheet } from './sheet'

/** The roadmap as a map. A learner's own page has the tick of the next step, too, and gets both in one file. */
export function TrailMapSheet(props: SheetProps) {
  const isOwn = props.states !== null && !props.isExcerpt
  return isOwn ? <LazyOwnMapSheet sheet={toSheet(props)} /> : <LazyMapSheet sheet={toSheet(props)} />
}
