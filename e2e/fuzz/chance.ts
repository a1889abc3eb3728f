import { randomFor } from '@/prisma/seed/random'

/** A deterministic random generator: the same seed gives the same requests. */
export type RandomSource = {
  /** From 0 up to 1. */
  readonly next: () => number
  readonly below: (count: number) => number
  readonly pick: <Value>(values: readonly Value[]) => Value
}

export function chanceFrom(seed: number): RandomSource {
  const { next } = randomFor(`fuzz ${seed}`)
  const below = (count: number) => Math.floor(next() * count)
  return { next, below, pick: (values) => values[below(values.length)] as (typeof values)[number] }
}

export function shuffled<Value>(values: readonly Value[], chance: RandomSource): Value[] {
  const all = [...values]
  for (let last = all.length - 1; last > 0; last--) {
    const other = chance.below(last + 1)
    ;[all[last], all[other]] = [all[other] as Value, all[last] as Value]
  }
  return all
}
