import { pickBlaze } from '@/components/learning/roadmaps/blaze'
import { paths } from '@/lib/foundation/paths'
import type { Gate, LevelStanding } from '@/lib/learning/levels/gates'
import { levelInText } from '@/lib/learning/levels/level-words'
import { effortInWords, hours, whyThisStep } from '@/lib/learning/levels/next-step-words'
import type { PayRange } from '@/lib/learning/pay/pay-range'
import type { Progress } from '@/lib/learning/progress/completion'
import { nextStep } from '@/lib/learning/progress/next-step'
import type { Level, Roadmap, Step } from '@/lib/learning/roadmaps/roadmap'
import { type Checks, checkedInWords } from '@/lib/learning/workbook/checks'
import { shortPay } from './pay-words'

export type NextView = {
  /** Null where no step is left. */
  readonly stepId: string | null
  readonly title: string
  /** One sentence. */
  readonly why: string
  /** "about 9 hours"; null where there is no step. */
  readonly shortEffort: string | null
  readonly effort: string | null
  /** "2 of 6" of its checklist; null before the first row. */
  readonly checked: string | null
  readonly href: string
  readonly action: string
  readonly blaze: number | null
}

/** The next best step; where none is left, what to know instead. */
export function nextView(roadmap: Roadmap, progress: Progress, opening: Opening, checks: Checks = {}): NextView {
  const next = nextStep(roadmap, progress.track, progress.states)
  if (!next) {
    const nothing = { stepId: null, checked: null, shortEffort: null, effort: null, blaze: null }
    return { ...nothing, ...whyNothing(progress), href: paths.roadmap(roadmap.slug), action: 'Open the roadmap' }
  }
  const { step } = next
  return {
    stepId: step.id,
    title: step.title,
    why: `${whyThisStep(next, roadmap)}${openingInWords(step, opening)}`,
    shortEffort: `about ${hours(step.effort.median)}`,
    effort: effortInWords(step.effort),
    checked: checkedInWords(checks[step.id]),
    href: paths.step(roadmap.slug, step.slug),
    action: next.isStarted ? 'Continue this step' : 'Open the step',
    blaze: pickBlaze(roadmap.stages.findIndex(({ slug }) => slug === step.stageSlug)),
  }
}

function whyNothing({ totals: { all, core } }: Progress): { title: string; why: string } {
  if (all.total === 0) return { title: 'Nothing to do yet', why: 'This track has no steps yet.' }
  if (core.skipped > 0) {
    const steps = core.skipped === 1 ? '1 core step' : `${core.skipped} core steps`
    const why = `You skipped ${steps}. Levels need these steps done; you can return to them any time.`
    return { title: 'Only skipped steps are left', why }
  }
  if (all.skipped > 0) return { title: 'The whole core is done', why: 'The steps you skipped are optional.' }
  return { title: 'Every step is done', why: 'You’ve finished this track.' }
}

export type Opening = {
  readonly standing: LevelStanding
  readonly pay: { readonly level: Level; readonly range: PayRange }
}

/** Pay is spoken of only where a step opens a level, as what people there report. */
function openingInWords(step: Step, { standing: { next, gates, hasPaidWork }, pay }: Opening): string {
  const isLast = (gate: Gate) =>
    gate.kind === 'stage' && gate.stageSlug === step.stageSlug && gate.total - gate.done === 1
  const opens = step.isCore && step.level === next && gates.every((gate) => gate.isOpen || isLast(gate))
  if (!opens || pay.range.kind === 'no-data') return ''
  const { title, detail } = shortPay(pay.range, pay.level)
  return ` It opens ${levelInText(step.level, hasPaidWork)}: people there report ${title} (${detail}).`
}
