import type { NextStep } from '@/lib/learning/progress/next-step'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { levelInText, stepsInWords } from './level-words'

/** Why this step, in one sentence: what it counts towards and what it unlocks. */
export function whyThisStep({ step, isStarted, opens, leftInStage }: NextStep, roadmap: Roadmap): string {
  if (isStarted) return 'You’ve started this. Finish it first.'
  const opened = opens.length > 0 ? stepsInWords(opens.length) : null
  if (!step.isCore) return opened ? `Optional. Unlocks ${opened}.` : 'Optional.'
  const stage = roadmap.stages.find(({ slug }) => slug === step.stageSlug)
  const title = stage?.title ?? step.stageSlug
  // Stages of higher levels share their names with those below, so the level is said.
  const gate = step.level === 'junior' ? title : `${title} for ${levelInText(step.level, false)}`
  const why = leftInStage === 0 ? `Completes ${gate}.` : `Counts towards ${gate}.`
  return opened ? `${why} Unlocks ${opened}.` : why
}

/** "About 14 h, up to 25 h (author’s estimate)" */
export function effortInWords({ median, p90 }: { readonly median: number; readonly p90: number }): string {
  return `About ${median} h, up to ${p90} h (author’s estimate)`
}

export const hours = (count: number): string => `${count} ${count === 1 ? 'hour' : 'hours'}`
