import { pickBlaze } from '@/components/learning/roadmaps/blaze'
import type { LevelStanding } from '@/lib/learning/levels/gates'
import { assuranceInWords, levelInText, levelName } from '@/lib/learning/levels/level-words'
import { type Progress, type Tally, tally } from '@/lib/learning/progress/completion'
import { levels, onTrack, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/dashboard'
import type { StripStretch } from './trail-strip'

/** The way to the level that comes next, from the trailhead on. */
export type TrailView = {
  readonly title: string
  readonly detail: string
  readonly stretches: readonly StripStretch[]
  /** Name of the level at its end; null where there is no way to one. */
  readonly goal: string | null
}

export function trailView(
  roadmap: Roadmap,
  { track, states, totals }: Progress,
  standing: LevelStanding,
  isNew: boolean,
): TrailView {
  const level = standing.next ?? standing.claimed ?? 'junior'
  const reach = levels.slice(0, levels.indexOf(level) + 1)
  const stages = onTrack(roadmap, track).stages.map(({ slug, title, steps }, position) => ({
    slug,
    title,
    position,
    steps: steps.filter((step) => step.isCore && reach.includes(step.level)),
  }))
  const whole = tally(
    stages.flatMap((stage) => stage.steps),
    states,
  )
  const { done, total } = whole
  const goal = levelInText(level, standing.hasPaidWork)
  if (total === 0) return { title: words.noTrackSteps(), detail: words.otherTrack(), stretches: [], goal: null }
  const way = {
    goal: levelName(level, standing.hasPaidWork),
    stretches: stages.flatMap(({ slug, title, position, steps }) => {
      const { done, total } = tally(steps, states)
      return total > 0 ? [{ id: slug, label: title, done, total, blaze: pickBlaze(position) }] : []
    }),
  }
  if (isNew) return { title: words.trailhead(), detail: words.stepsLead({ count: total, goal }), ...way }
  const sure = doneInWords(whole, totals.all.done)
  return {
    title: words.coreDoneOf({ done, total }),
    detail: sure,
    ...way,
  }
}

/** How sure the counted steps are, and what is done beside them, so that the numbers on the page add up. */
function doneInWords(counted: Tally, doneInAll: number): string {
  const beside = doneInAll - counted.done
  const sure = counted.done > 0 ? words.assured({ assurance: assuranceInWords(counted) }) : words.firstHere()
  return beside > 0 ? words.elsewhere({ done: sure, count: beside }) : sure
}
