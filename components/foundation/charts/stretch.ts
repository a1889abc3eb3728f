/** A stretch of trail as a quadratic curve in a box 100 wide and `STRETCH_HEIGHT` high, from left to right. */
type Stretch = { readonly from: number; readonly bend: number; readonly to: number }

export const STRETCH_HEIGHT = 44

const ROUGHNESS = 4
const LOW = 34
const HIGH = 14

/** Returns the height of the trail at the end of `index` of `count` stretches: it climbs, and never quite straight. */
const heightAt = (index: number, count: number): number =>
  LOW - ((LOW - HIGH) * index) / count + ROUGHNESS * Math.sin(index * 2.1)

/** Returns one stretch of a trail of `count`; each begins where the one before it ended. */
export function stretchAt(index: number, count: number): Stretch {
  const from = heightAt(index, count)
  const to = heightAt(index + 1, count)
  return { from, to, bend: (from + to) / 2 + (index % 2 === 0 ? -ROUGHNESS : ROUGHNESS) }
}

/** Position of a stretch in the units of its drawing; `climb` scales its height over that in a box of its own. */
type Place = { readonly left: number; readonly width: number; readonly top: number; readonly climb: number }
const OWN_BOX: Place = { left: 0, width: 100, top: 0, climb: 1 }

/**
 * Returns the curve's first part as SVG path data. The bend lies half-way, so a share of the curve is that share of the
 * width.
 * @param share of the whole, from 0 to 1
 */
export function stretchPath(
  { from, bend, to }: Stretch,
  share = 1,
  { left, width, top, climb }: Place = OWN_BOX,
): string {
  const first = mix(from, bend, share)
  const end = mix(first, mix(bend, to, share), share)
  const at = (x: number, height: number) => `${round(left + width * x)} ${round(top + climb * height)}`
  return `M${at(0, from)}Q${at(share / 2, first)} ${at(share, end)}`
}

/** Returns the height of the curve after a share of it, from the top of its box. */
export function stretchHeight({ from, bend, to }: Stretch, share: number): number {
  return round(mix(mix(from, bend, share), mix(bend, to, share), share))
}

const mix = (a: number, b: number, share: number) => a + (b - a) * share
const round = (value: number) => Math.round(value * 100) / 100
