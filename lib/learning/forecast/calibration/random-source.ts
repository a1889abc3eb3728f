/** A seeded random source: the same seed gives the same numbers everywhere. */
export type RandomSource = {
  /** In [0, 1). */
  readonly next: () => number
  readonly between: (low: number, high: number) => number
  readonly happens: (probability: number) => boolean
  readonly oneOf: <Item>(items: readonly [Item, ...Item[]]) => Item
  readonly normal: () => number
  /** Mean 1; the smaller the shape, the greater the variance. */
  readonly gamma: (shape: number) => number
  /** Median 1. */
  readonly lognormal: (logSpread: number) => number
  /** Time until an event that happens on average once in `mean`. */
  readonly wait: (mean: number) => number
}

export function chanceFrom(seed: number): RandomSource {
  const next = mulberry32(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  const between = (low: number, high: number) => low + next() * (high - low)
  return {
    next,
    between,
    normal,
    happens: (probability) => next() < probability,
    oneOf: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    gamma: (shape) => gamma(shape, next, normal),
    lognormal: (logSpread) => Math.exp(logSpread * normal()),
    wait: (mean) => -mean * Math.log(1 - next()),
  }
}

/** Marsaglia and Tsang (2000); for a shape below 1 with their boost. */
function gamma(shape: number, next: () => number, normal: () => number): number {
  if (shape < 1) return ((gamma(shape + 1, next, normal) * (shape + 1)) / shape) * (1 - next()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal()
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return (d * v) / shape
  }
}

/** Tommy Ettinger's mulberry32 (public domain), advanced by one step to separate neighbouring seeds. */
function mulberry32(seed: number): () => number {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
