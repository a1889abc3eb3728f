/** How far apart the middles of two dots of a lane are, in thousandths of the width: a dot is 8 px of 288 on a small phone. */
const APART = 31
/** What a ring adds on each side. */
const RING = 16

/** Where a mark begins and ends, in thousandths of the width: a dot in the place where it begins. */
type Span = { readonly from: number; readonly to: number; readonly hasRing: boolean }

/** 0, -1, 1, -2, 2, ...: the middle first, then above and below it. */
const toLane = (order: number) => (order % 2 === 0 ? order / 2 : -(order + 1) / 2)

/** From one mark to the next: in one lane they are apart, and a ring also keeps the lanes beside its own free. */
function getDistance(one: Span, other: Span, lanesBetween: number): number {
  const hasRing = one.hasRing || other.hasRing
  if (lanesBetween === 0) return hasRing ? APART + RING : APART
  return lanesBetween === 1 && hasRing ? APART : Number.NEGATIVE_INFINITY
}

/**
 * The lane of each mark, so that no two overlap: 0 for the middle one, below 0 above it.
 * @param spans ordered by where they begin
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
