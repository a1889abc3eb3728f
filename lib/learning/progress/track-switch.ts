import { isOnTrack, listSteps, type Roadmap, type Step } from '@/lib/learning/roadmaps/roadmap'
import { countsAsDone, getState, type States } from './completion'

/** What changing from one track to another does to done steps. Nothing is ever lost: what waits counts on the way back. */
export type TrackSwitch = {
  /** Done, and on both tracks. */
  readonly carried: readonly Step[]
  /** Done, and on the present track alone. */
  readonly waiting: readonly Step[]
  /** Done at some time, and on the other track alone. */
  readonly regained: readonly Step[]
}

export function trackSwitch(roadmap: Roadmap, from: string, to: string, states: States): TrackSwitch {
  const done = listSteps(roadmap).filter((step) => countsAsDone(getState(states, step.id).status))
  const of = (wasOn: boolean, isOn: boolean) =>
    done.filter((step) => isOnTrack(step, from) === wasOn && isOnTrack(step, to) === isOn)
  return { carried: of(true, true), waiting: of(true, false), regained: of(false, true) }
}

/** One sentence about it; null while nothing is done. */
export function switchInWords({ carried, waiting, regained }: TrackSwitch): string | null {
  if (carried.length + waiting.length + regained.length === 0) return null
  const total = carried.length + waiting.length
  const kept =
    waiting.length === 0
      ? `${total === 1 ? 'The one done step carries' : `All ${total} done steps carry`} over`
      : `${carried.length} of ${total} done steps carry over`
  const names = waiting.slice(0, 2).map(({ shortTitle }) => shortTitle)
  const more = waiting.length - names.length
  const wait =
    waiting.length > 0 ? `; kept if you switch back: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}` : ''
  const back =
    regained.length > 0
      ? `; ${regained.length} earlier ${regained.length === 1 ? 'step counts' : 'steps count'} again`
      : ''
  return `${kept}${wait}${back}.`
}
