import type { TwinRow } from '@/components/foundation/charts/table-twin'
import type { TrailStretch } from '@/components/foundation/charts/trail-stretches'
import { pickBlaze } from '@/components/learning/roadmaps/blaze'
import { formatList } from '@/lib/foundation/messages/format'
import type { LevelStanding } from '@/lib/learning/levels/gates'
import { assuranceInWords, levelInText, levelName } from '@/lib/learning/levels/level-words'
import { type Progress, type Tally, tally } from '@/lib/learning/progress/completion'
import { levels, onTrack, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/dashboard'
import type { StripStretch } from './trail-strip'

export type TrailView = {
  /** The way to the level that comes next, from the trailhead on. */
  readonly soFar: {
    readonly title: string
    readonly detail: string
    readonly stretches: readonly StripStretch[]
    /** Name of the level at its end; null where there is no way to one. */
    readonly goal: string | null
  }
  /** Core steps of every level, stage by stage. */
  readonly stretches: readonly TrailStretch[]
  readonly sentence: string
  readonly rows: readonly TwinRow[]
}

export const trailColumns = () => [
  { label: words.stage() },
  { label: words.coreStepsDone(), isNumber: true },
  { label: words.howProven() },
]

export function trailView(roadmap: Roadmap, progress: Progress, standing: LevelStanding, isNew: boolean): TrailView {
  const stages = roadmap.stages
    .map(({ slug, title }, position) => ({ slug, title, position, tally: progress.totals.byStage[slug] }))
    .flatMap(({ tally, ...stage }) => (tally && tally.total > 0 ? [{ ...stage, tally }] : []))
  return {
    soFar: soFar(roadmap, progress, standing, isNew),
    stretches: stages.map(({ slug, title, position, tally: { done, total } }) => ({
      id: slug,
      label: title,
      detail: isNew ? words.stepsOfStage({ count: total }) : words.doneOf({ done, total }),
      share: done / total,
      weight: total,
      blaze: pickBlaze(position),
    })),
    sentence: isNew
      ? words.trailAheadLead({ stages: stages.length, count: progress.totals.core.total })
      : stagesInWords(stages.map((stage) => stage.tally)),
    rows: stages.map(({ slug, title, tally }) => ({
      id: slug,
      cells: [title, words.doneOf({ done: tally.done, total: tally.total }), assuranceInWords(tally)],
    })),
  }
}

function soFar(
  roadmap: Roadmap,
  { track, states, totals }: Progress,
  standing: LevelStanding,
  isNew: boolean,
): TrailView['soFar'] {
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
    detail: standing.next ? words.toGoal({ goal, done: sure }) : sure,
    ...way,
  }
}

/** How sure the counted steps are, and what is done beside them, so that the numbers on the page add up. */
function doneInWords(counted: Tally, doneInAll: number): string {
  const beside = doneInAll - counted.done
  const sure = counted.done > 0 ? words.assured({ assurance: assuranceInWords(counted) }) : words.firstHere()
  return beside > 0 ? words.elsewhere({ done: sure, count: beside }) : sure
}

function stagesInWords(tallies: readonly Tally[]): string {
  const whole = tallies.filter(({ done, total }) => done === total).length
  const begun = tallies.filter(({ done, total }) => done > 0 && done < total).length
  const untouched = tallies.length - whole - begun
  const parts = [
    whole > 0 ? words.stagesFinished({ count: whole }) : null,
    begun > 0 ? words.stagesInProgress({ count: begun }) : null,
    untouched > 0 ? words.stagesNotStarted({ count: untouched }) : null,
  ].filter((part) => part !== null)
  return words.stagesLead({ count: tallies.length, parts: formatList(parts, 'unit') })
}
