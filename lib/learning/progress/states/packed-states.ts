import { type Progress, type States, type StepState, type Tally, type Totals, untouched } from '../completion'

/** States by step id, with only the fields that differ from a step not started: a page of states is half as large. */
type PackedStates = Readonly<Record<string, Partial<StepState>>>
/** Tallies without zero counts. */
type PackedTally = Partial<Tally>
type PackedTallies = Readonly<Record<string, PackedTally>>
type PackedTotals = {
  readonly [Part in keyof Totals]: Totals[Part] extends Tally ? PackedTally : PackedTallies
}
export type PackedProgress = Omit<Progress, 'states' | 'totals'> & {
  readonly states: PackedStates
  readonly totals: PackedTotals
}

const mapValues = <From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]))

const pack = (state: StepState): Partial<StepState> =>
  Object.fromEntries(Object.entries(state).filter(([field, value]) => value !== untouched[field as keyof StepState]))

const packTally = (tally: Tally): PackedTally =>
  Object.fromEntries(Object.entries(tally).filter(([, count]) => count !== 0))
const unpackTally = (tally: PackedTally): Tally => ({ ...nothing, ...tally })
const nothing: Tally = { total: 0, done: 0, claimed: 0, evidenced: 0, verified: 0, learning: 0, skipped: 0 }

const packTotals = ({ all, core, byLevel, byStage, juniorByStage, optionalByStage }: Totals): PackedTotals => ({
  all: packTally(all),
  core: packTally(core),
  byLevel: mapValues(byLevel, packTally),
  byStage: mapValues(byStage, packTally),
  juniorByStage: mapValues(juniorByStage, packTally),
  optionalByStage: mapValues(optionalByStage, packTally),
})

const unpackTotals = ({ all, core, byLevel, byStage, juniorByStage, optionalByStage }: PackedTotals): Totals => ({
  all: unpackTally(all),
  core: unpackTally(core),
  byLevel: mapValues(byLevel, unpackTally) as Totals['byLevel'],
  byStage: mapValues(byStage, unpackTally),
  juniorByStage: mapValues(juniorByStage, unpackTally),
  optionalByStage: mapValues(optionalByStage, unpackTally),
})

export const packProgress = (progress: Progress): PackedProgress => ({
  ...progress,
  states: mapValues(progress.states, pack),
  totals: packTotals(progress.totals),
})

export const unpackProgress = (packed: PackedProgress): Progress => ({
  ...packed,
  totals: unpackTotals(packed.totals),
  states: mapValues<Partial<StepState>, StepState>(packed.states, (state) => ({
    ...untouched,
    ...state,
  })) satisfies States,
})
