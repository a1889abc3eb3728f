import { formatList } from '@/lib/foundation/messages/format'
import { isOnTrack, listSteps, type Roadmap, type Step } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/track-switch'
import { countsAsDone, getState, type States } from './completion'

/** Effect of a change of track on done steps. Nothing is ever lost: waiting steps count again on the way back. */
export type TrackSwitch = {
  /** Done, and on both tracks. */
  readonly carried: readonly Step[]
  /** Done, and on the present track only. */
  readonly waiting: readonly Step[]
  /** Done at some time, and on the other track only. */
  readonly regained: readonly Step[]
}

export function decideTrackSwitch(roadmap: Roadmap, from: string, to: string, states: States): TrackSwitch {
  const done = listSteps(roadmap).filter((step) => countsAsDone(getState(states, step.id).status))
  const of = (wasOn: boolean, isOn: boolean) =>
    done.filter((step) => isOnTrack(step, from) === wasOn && isOnTrack(step, to) === isOn)
  return { carried: of(true, true), waiting: of(true, false), regained: of(false, true) }
}

const NAMED = 2

/** Describes each of them in a sentence; null while nothing is done. */
export function switchInWords({ carried, waiting, regained }: TrackSwitch): string | null {
  if (carried.length + waiting.length + regained.length === 0) return null
  const total = carried.length + waiting.length
  const names = waiting.slice(0, NAMED).map(({ shortTitle }) => shortTitle)
  const more = waiting.length - names.length
  const steps = formatList(more > 0 ? [...names, words.more({ count: more })] : names)
  return [
    waiting.length === 0 ? words.allCarry({ count: total }) : words.someCarry({ count: carried.length, total }),
    waiting.length > 0 ? words.waiting({ steps }) : null,
    regained.length > 0 ? words.regained({ count: regained.length }) : null,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ')
}
