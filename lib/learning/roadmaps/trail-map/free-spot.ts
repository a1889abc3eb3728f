import { box, moveBox, overlap } from './box'
import type { TrailMap, Waymark } from './layout'
import type { Point } from './line'

const HEIGHT = 17
/** Offsets from the mark: never on the trail, and never as far as the next row. */
const columns = [0, -20, 20, -40, 40, -60, 60, -80, 80, -100, 100]
const rows = [-76, -66, -56, -46, -31, -24, 24, 31, 46, 56, 66, 76]
/** Offsets, the nearest first. */
const places = columns
  .flatMap((dx) => rows.map((dy): Point => [dx, dy]))
  .sort((a, b) => Math.hypot(...a) - Math.hypot(...b))

/**
 * Finds the centre of the spot nearest to a waymark where a line of text overlaps nothing else on the map. Without a
 * free spot, the one opposite its name.
 * @param width of the text, in the sheet's pixels
 */
export function freeSpot(map: TrailMap, waymark: Waymark, width: number): Point {
  const text = box(-width / 2, width / 2, -HEIGHT / 2, HEIGHT / 2)
  const at = ([dx, dy]: Point): Point => [waymark.at[0] + dx, waymark.at[1] + dy]
  const isFree = (place: Point) => {
    const here = moveBox(text, ...at(place))
    return !map.taken.some((taken) => overlap(here, taken))
  }
  return at(places.find(isFree) ?? [0, waymark.side === 'above' ? 31 : -31])
}
