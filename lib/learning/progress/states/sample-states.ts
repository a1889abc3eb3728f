import type { Step } from '@/lib/learning/roadmaps/roadmap'
import { type States, untouched } from '../completion'

/**
 * Makes up progress for a picture of the map: the first core steps are done, each meeting its completion rule, and the
 * next is in progress.
 * @param steps in the order of the trail
 * @param done how many of the core steps
 */
export function sampleStates(steps: readonly Step[], done: number): States {
  const core = steps.filter(({ isCore }) => isCore).slice(0, done + 1)
  return Object.fromEntries(
    core.map(({ id, completionRule }, index) => [
      id,
      index === done
        ? { ...untouched, status: 'learning' as const }
        : {
            ...untouched,
            status: 'done' as const,
            evidenceCount: completionRule === 'tick' ? 0 : 1,
            isVerified: completionRule === 'review',
          },
    ]),
  )
}
