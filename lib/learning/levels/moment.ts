import { z } from 'zod'
import type { Progress } from '@/lib/learning/progress/completion'
import { isLevelWhole, stageParts } from '@/lib/learning/progress/moment/moment'
import { chooseNextStep } from '@/lib/learning/progress/next-step'
import { type CoreCount, countStage } from '@/lib/learning/progress/stage-count'
import { hasLevels, type Level, levels, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/moment'
import { requiredMonths } from './gates'
import { levelName } from './level-words'

const slug = z.string().regex(/^[a-z0-9-]{1,60}$/, { error: () => words.noSuchStage() })

/** Query for a level, a stage, or both. With both, the level is returned if it was reached. */
export const momentQuerySchema = z
  .object({
    roadmap: slug.optional(),
    stage: slug.optional(),
    part: z.enum(stageParts).default('both'),
    level: z.enum(levels).optional(),
  })
  .refine(({ stage, level }) => stage !== undefined || level !== undefined, {
    error: () => words.nameStageOrLevel(),
    path: ['stage'],
  })
export type MomentQuery = z.infer<typeof momentQuerySchema>

/** A reached stage or level in words, and the next step. */
export type ReachedMoment = {
  readonly title: string
  readonly sentence: string
  /** Index of the stage in the roadmap, from 0; for a level, that of the last stage. */
  readonly position: number
  readonly next: { readonly slug: string; readonly title: string; readonly hours: number } | null
}

/**
 * @param paidExperienceMonths the learner's
 * @returns null while it is not reached, and for an unknown stage
 */
export function toReachedMoment(
  roadmap: Roadmap,
  { track, states, totals }: Progress,
  paidExperienceMonths: number,
  { stage: slug, part, level }: MomentQuery,
): ReachedMoment | null {
  const leadsToLevels = hasLevels(roadmap)
  const step = chooseNextStep(roadmap, track, states)?.step
  const next = step ? { slug: step.slug, title: step.title, hours: step.effort.median } : null
  if (level && leadsToLevels && isLevelWhole(totals, level)) {
    const position = roadmap.stages.length - 1
    return { ...levelWords(level, totals.byLevel[level].total, paidExperienceMonths), position, next }
  }
  const position = roadmap.stages.findIndex((stage) => stage.slug === slug)
  const stage = roadmap.stages[position]
  const count = stage && countStage(totals, stage.slug, leadsToLevels)
  if (!count || count.total === 0 || count.done < count.total) return null
  // The steps just completed are not those that count here: the stage was reached before, or is not yet.
  if (part !== 'both' && (part === 'junior') !== count.isToJunior) return null
  return { ...stageWords(stage.title, count), position, next }
}

const stageWords = (stage: string, { total, isToJunior }: CoreCount) => ({
  title: words.stageDone({ stage }),
  sentence: words.stageFinished({ total, isToJunior }),
})

/** For a level that requires paid work, finishing the steps is not all. */
function levelWords(level: Level, total: number, paidExperienceMonths: number) {
  const name = levelName(level, paidExperienceMonths > 0)
  const sentence = words.stepsFinished({ total })
  const required = requiredMonths[level]
  if (paidExperienceMonths >= required) return { title: name, sentence }
  return {
    title: words.levelCoreDone({ level: name }),
    sentence: `${sentence} ${words.workMissing({ years: required / 12 })}`,
  }
}
