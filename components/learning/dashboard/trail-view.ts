import { pickBlaze } from '@/components/learning/roadmaps/blaze'
import type { LevelStatus } from '@/lib/learning/levels/gates'
import { bindingInWords, goalInText, goalName, levelStatusInWords } from '@/lib/learning/levels/level-words'
import { type Progress, tally } from '@/lib/learning/progress/completion'
import { levels, type Roadmap, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/dashboard'
import type { StripStretch } from './trail-strip'

/** The way to the next level, from the trailhead on. */
export type TrailView = {
  readonly title: string
  readonly detail: string
  /**
   * Number of core steps to go, and the goal, null on a roadmap without levels; null where all are done or there are
   * none.
   */
  readonly toGo: { readonly count: number; readonly goal: string | null } | null
  readonly stretches: readonly StripStretch[]
  /** Name of what is at its end; null where no way leads to it. */
  readonly goal: string | null
}

export function trailView(
  roadmap: Roadmap,
  { track, states }: Progress,
  standing: LevelStatus,
  isNew: boolean,
): TrailView {
  const { leadsToLevels, hasPaidWork } = standing
  const level = standing.next ?? standing.claimed ?? 'junior'
  const reach = levels.slice(0, levels.indexOf(level) + 1)
  const stages = toTrackRoadmap(roadmap, track).stages.map(({ slug, title, steps }, position) => ({
    slug,
    title,
    position,
    steps: steps.filter((step) => step.isCore && reach.includes(step.level)),
  }))
  const { done, total } = tally(
    stages.flatMap((stage) => stage.steps),
    states,
  )
  // The goal of the steps has the same name on every screen, whether or not there is paid work.
  const goal = goalInText(leadsToLevels, level, false)
  if (total === 0) {
    return { title: words.noTrackSteps(), detail: words.otherTrack(), stretches: [], goal: null, toGo: null }
  }
  const way = {
    toGo: done < total ? { count: total - done, goal: leadsToLevels ? goal : null } : null,
    goal: goalName(leadsToLevels, level, hasPaidWork),
    stretches: stages.flatMap(({ slug, title, position, steps }) => {
      const { done, total } = tally(steps, states)
      return total > 0 ? [{ id: slug, label: title, done, total, blaze: pickBlaze(position) }] : []
    }),
  }
  if (isNew) return { title: words.trailhead(), detail: words.stepsLead({ count: total, goal }), ...way }
  const { binding } = standing
  return {
    title: leadsToLevels ? words.coreDoneOf({ done, total, goal }) : words.coreDoneOfAll({ done, total }),
    detail: binding
      ? bindingInWords(binding, leadsToLevels)
      : leadsToLevels
        ? levelStatusInWords(standing)
        : words.coreDone(),
    ...way,
  }
}
