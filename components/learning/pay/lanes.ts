/** From the top of a strip that is 28 high; the middle comes first. */
const lanes = [14, 5, 23] as const

/** In thousandths of the width: about as wide as a dot on a phone. */
const APART = 26

/** Where a mark begins and ends, in thousandths of the width: a dot in the place where it begins. */
type Span = { readonly from: number; readonly to: number }

/**
 * The height of each mark, so that marks in the same place lie beside each other. Where all lanes are taken, a mark
 * covers the one that is farthest from it.
 * @param spans ordered by where they begin
 */
export function pickLanes(spans: readonly Span[]): readonly number[] {
  const ends = new Map<number, number>()
  const room = (lane: number, place: number) => place - (ends.get(lane) ?? Number.NEGATIVE_INFINITY)
  return spans.map(({ from, to }) => {
    const free = lanes.find((lane) => room(lane, from) >= APART)
    const lane = free ?? lanes.reduce((best, other) => (room(other, from) > room(best, from) ? other : best))
    ends.set(lane, to)
    return lane
  })
}
