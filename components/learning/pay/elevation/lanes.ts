/** Least distance of two dots in a lane, in thousandths of the width: a dot is 8 px of 288 on a small phone. */
const APART = 31
/** Space that a ring adds on each side. */
const RING = 16

/** Extent of a mark, in thousandths of the width; a dot is at its start. */
type Span = { readonly from: number; readonly to: number; readonly hasRing: boolean }

/** Returns 0, -1, 1, -2, 2, ...: the middle lane first, then those above and below it. */
const toLane = (order: number) => (order % 2 === 0 ? order / 2 : -(order + 1) / 2)

/** Returns the least distance of two marks: apart within a lane; a ring also keeps the neighbouring lanes free. */
function getDistance(one: Span, other: Span, lanesBetween: number): number {
  const hasRing = one.hasRing || other.hasRing
  if (lanesBetween === 0) return hasRing ? APART + RING : APART
  return lanesBetween === 1 && hasRing ? APART : Number.NEGATIVE_INFINITY
}

/**
 * Picks the lane of each mark, so that no two overlap: 0 for the middle one, negative above it.
 * @param spans ordered by their start
 */
export function pickLanes(spans: readonly Span[]): readonly number[] {
  const lanes: number[] = []
  const isFree = (lane: number, span: Span) =>
    lanes.every((taken, index) => {
      const before = spans[index]
      return !before || span.from - before.to >= getDistance(before, span, Math.abs(lane - taken))
    })
  for (const span of spans) {
    let order = 0
    while (!isFree(toLane(order), span)) order += 1
    lanes.push(toLane(order))
  }
  return lanes
}
