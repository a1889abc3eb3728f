import type { NextStep } from '@/lib/learning/progress/next-step'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/next-step'
import { levelInText } from './level-words'

/** States in one sentence why this step comes next: what it counts towards and what it unlocks. */
export function whyThisStep({ step, isStarted, opens, leftInStage }: NextStep, roadmap: Roadmap): string {
  if (isStarted) return words.started()
  const stage = roadmap.stages.find(({ slug }) => slug === step.stageSlug)?.title ?? step.stageSlug
  // Stages of higher levels share names with those below, so the level is added.
  const gate = step.level === 'junior' ? stage : words.stageForLevel({ stage, level: levelInText(step.level, false) })
  const serves = (leftInStage === 0 ? words.completes : words.countsTowards)({ stage: gate })
  const why = step.isCore ? serves : words.optional()
  return opens.length > 0 ? `${why} ${words.unlocks({ count: opens.length })}` : why
}

/** Returns text such as "About 14 h, up to 25 h (author’s estimate)" */
export const effortInWords = ({ median, p90 }: { readonly median: number; readonly p90: number }): string =>
  words.effort({ median, most: p90 })

/** The same, shorter, for a shared line: "Estimated 14 h, up to 25 h" */
export const effortInShort = ({ median, p90 }: { readonly median: number; readonly p90: number }): string =>
  words.effortShort({ median, most: p90 })
