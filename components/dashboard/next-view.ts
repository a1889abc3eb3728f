import { effortInWords, hours, whyThisStep } from '@/lib/levels/next-step-words'
import { paths } from '@/lib/paths'
import type { Progress } from '@/lib/progress/completion'
import { nextStep } from '@/lib/progress/next-step'
import type { Roadmap } from '@/lib/roadmaps/roadmap'
import { blazeOf } from './blaze'

export type NextView = {
  /** Null where no step is left. */
  readonly stepId: string | null
  readonly title: string
  /** One sentence. */
  readonly why: string
  /** "about 9 hours"; null where there is no step. */
  readonly shortEffort: string | null
  readonly effort: string | null
  readonly href: string
  readonly action: string
  readonly blaze: number | null
}

/** The next best step; where none is left, what to know instead. */
export function nextView(roadmap: Roadmap, progress: Progress): NextView {
  const next = nextStep(roadmap, progress.track, progress.states)
  if (!next) {
    const nothing = { stepId: null, shortEffort: null, effort: null, blaze: null }
    return { ...nothing, ...whyNothing(progress), href: paths.roadmap(roadmap.slug), action: 'Open the roadmap' }
  }
  const { step } = next
  return {
    stepId: step.id,
    title: step.title,
    why: whyThisStep(next, roadmap),
    shortEffort: `about ${hours(step.effort.median)}`,
    effort: effortInWords(step.effort),
    href: paths.step(roadmap.slug, step.slug),
    action: next.isStarted ? 'Go on with the step' : 'Open the step',
    blaze: blazeOf(roadmap.stages.findIndex(({ slug }) => slug === step.stageSlug)),
  }
}

function whyNothing({ totals: { all, core } }: Progress): { title: string; why: string } {
  if (all.total === 0) return { title: 'Nothing to do yet', why: 'This track has no steps yet.' }
  if (core.skipped > 0) {
    const steps = core.skipped === 1 ? '1 core step' : `${core.skipped} core steps`
    const why = `You skipped ${steps}. A gate opens with done steps only; take one up again when you like.`
    return { title: 'Only skipped steps are left', why }
  }
  if (all.skipped > 0)
    return { title: 'The whole core is done', why: 'What you skipped was optional, and can stay so.' }
  return { title: 'Every step is done', why: 'You walked this track to its end.' }
}
