import type { BarSegment } from '@/components/foundation/charts/split-bar'
import type { TwinRow } from '@/components/foundation/charts/table-twin'
import type { TrailStretch } from '@/components/foundation/charts/trail-stretches'
import { pickBlaze } from '@/components/learning/roadmaps/blaze'
import type { LevelStanding } from '@/lib/learning/levels/gates'
import { assuranceInWords, levelInText, stepsInWords } from '@/lib/learning/levels/level-words'
import { type Progress, type Tally, tally } from '@/lib/learning/progress/completion'
import { levels, onTrack, type Roadmap } from '@/lib/learning/roadmaps/roadmap'

export type TrailView = {
  /** The way to the level that comes next, from the trailhead on. */
  readonly soFar: {
    readonly title: string
    readonly detail: string
    readonly total: number
    readonly segments: readonly BarSegment[]
  }
  /** Core steps of every level, stage by stage. */
  readonly stretches: readonly TrailStretch[]
  readonly sentence: string
  readonly rows: readonly TwinRow[]
}

export const trailColumns = [
  { label: 'Stage' },
  { label: 'Core steps done', isNumber: true },
  { label: 'How proven' },
] as const

export function trailView(roadmap: Roadmap, progress: Progress, standing: LevelStanding, isNew: boolean): TrailView {
  const stages = roadmap.stages
    .map(({ slug, title }, position) => ({ slug, title, position, tally: progress.totals.byStage[slug] }))
    .flatMap(({ tally, ...stage }) => (tally && tally.total > 0 ? [{ ...stage, tally }] : []))
  return {
    soFar: soFar(roadmap, progress, standing, isNew),
    stretches: stages.map(({ slug, title, position, tally: { done, total } }) => ({
      id: slug,
      label: title,
      detail: isNew ? stepsInWords(total) : `${done} of ${total}`,
      share: done / total,
      weight: total,
      blaze: pickBlaze(position),
    })),
    sentence: isNew
      ? `${stages.length} stages with ${stepsInWords(progress.totals.core.total)} in their core, across all levels.`
      : stagesInWords(stages.map((stage) => stage.tally)),
    rows: stages.map(({ slug, title, tally }) => ({
      id: slug,
      cells: [title, `${tally.done} of ${tally.total}`, assuranceInWords(tally)],
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
  if (total === 0)
    return { title: 'No steps here yet', detail: 'Choose another track in settings.', total, segments: [] }
  if (isNew) {
    return { title: 'At the trailhead', detail: `${total} core steps lead to ${goal}.`, total, segments: [] }
  }
  return {
    title: `${done} of ${total} core steps`,
    detail: `${standing.next ? `To ${goal}. ` : ''}${doneInWords(whole, totals.all.done)}`,
    total,
    segments: stages.map(({ slug, title, position, steps }) => ({
      id: slug,
      label: title,
      value: tally(steps, states).done,
      paint: { blaze: pickBlaze(position) },
    })),
  }
}

/** How sure the counted steps are, and what is done beside them, so that the numbers on the page add up. */
function doneInWords(counted: Tally, doneInAll: number): string {
  const beside = doneInAll - counted.done
  const sure = counted.done > 0 ? `${assuranceInWords(counted)}.` : 'The first one you finish appears here.'
  return beside > 0 ? `${sure} ${beside} more done elsewhere.` : sure
}

function stagesInWords(tallies: readonly Tally[]): string {
  const whole = tallies.filter(({ done, total }) => done === total).length
  const begun = tallies.filter(({ done, total }) => done > 0 && done < total).length
  const untouched = tallies.length - whole - begun
  const parts = [
    whole > 0 && `${whole} finished`,
    begun > 0 && `${begun} in progress`,
    untouched > 0 && `${untouched} not started`,
  ].filter(Boolean)
  return `Of ${tallies.length} stages, ${parts.join(', ')}. The core steps of every level count.`
}
