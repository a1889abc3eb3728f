/** From the top of a strip that is 28 high; the middle comes first. */
const lanes = [14, 5, 23] as const

/** In thousandths of the width: about as wide as a dot on a phone. */
const APART = 26

/**
 * The height of each dot, so that dots in the same place lie beside each other. Where all lanes are taken, a dot covers
 * the one that is farthest from it.
 * @param places in thousandths of the width, ascending
 */
export function pickLanes(places: readonly number[]): readonly number[] {
  const ends = new Map<number, number>()
  const room = (lane: number, place: number) => place - (ends.get(lane) ?? Number.NEGATIVE_INFINITY)
  return places.map((place) => {
    const free = lanes.find((lane) => room(lane, place) >= APART)
    const lane = free ?? lanes.reduce((best, other) => (room(other, place) > room(best, place) ? other : best))
    ends.set(lane, place)
    return lane
  })
}
