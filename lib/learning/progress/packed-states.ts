import { type Progress, type States, type StepState, untouched } from './completion'

/** By step id, with only what differs from a step that is not started: a page of states weighs half as much. */
type PackedStates = Readonly<Record<string, Partial<StepState>>>
export type PackedProgress = Omit<Progress, 'states'> & { readonly states: PackedStates }

const mapValues = <From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]))

const pack = (state: StepState): Partial<StepState> =>
  Object.fromEntries(Object.entries(state).filter(([field, value]) => value !== untouched[field as keyof StepState]))

export const packProgress = (progress: Progress): PackedProgress => ({
  ...progress,
  states: mapValues(progress.states, pack),
})

export const unpackProgress = (packed: PackedProgress): Progress => ({
  ...packed,
  states: mapValues<Partial<StepState>, StepState>(packed.states, (state) => ({
    ...untouched,
    ...state,
  })) satisfies States,
})
