import type { NextStep } from '@/lib/learning/progress/next-step'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { levelInText, stepsInWords } from './level-words'

/** Why this step, in one sentence: the gate it serves and what it opens. */
export function whyThisStep({ step, isStarted, opens, leftInStage }: NextStep, roadmap: Roadmap): string {
  if (isStarted) return 'You started this; finish it first.'
  const opened = opens.length > 0 ? stepsInWords(opens.length) : null
  if (!step.isCore)
    return opened ? `Optional: no gate needs it, but it opens ${opened}.` : 'Optional: no gate needs it.'
  const stage = roadmap.stages.find(({ slug }) => slug === step.stageSlug)
  // Of the levels above the first the gate has a namesake below, so the level is said.
  const towards = step.level === 'junior' ? '' : ` to ${levelInText(step.level, false)}`
  const gate = `the ${stage?.title ?? step.stageSlug} gate${towards}`
  if (leftInStage === 0) return opened ? `Opens ${gate} and ${opened}.` : `Opens ${gate}.`
  return opened ? `Serves ${gate} and opens ${opened}.` : `Serves ${gate}.`
}

/** "About 14 h, up to 25 h (author’s estimate)" */
export function effortInWords({ median, p90 }: { readonly median: number; readonly p90: number }): string {
  return `About ${median} h, up to ${p90} h (author’s estimate)`
}

export const hours = (count: number): string => `${count} ${count === 1 ? 'hour' : 'hours'}`
