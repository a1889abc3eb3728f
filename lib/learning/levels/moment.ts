import { z } from 'zod'
import type { Progress } from '@/lib/learning/progress/completion'
import { isLevelWhole, isStageWhole, type Moment } from '@/lib/learning/progress/moment/moment'
import { nextStep } from '@/lib/learning/progress/next-step'
import { type Level, levels, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/moment'
import { requiredMonths } from './gates'
import { levelName } from './level-words'

const slug = z.string().regex(/^[a-z0-9-]{1,60}$/, { error: () => words.noSuchStage() })

/** What is asked about: a stage, or a level. */
export const momentQuerySchema = z
  .object({ roadmap: slug.optional(), stage: slug.optional(), level: z.enum(levels).optional() })
  .refine(({ stage, level }) => (stage === undefined) !== (level === undefined), {
    error: () => words.nameStageOrLevel(),
    path: ['stage'],
  })
export type MomentQuery = z.infer<typeof momentQuerySchema>

/** A stage or a level that was reached, in words, and what comes next. */
export type ReachedMoment = {
  readonly title: string
  readonly sentence: string
  /** Place of the stage in the roadmap, from 0; of a level, that of the last stage. */
  readonly position: number
  readonly next: { readonly slug: string; readonly title: string; readonly hours: number } | null
}

/** @returns null while it is not reached, and for a stage that the roadmap does not have */
export function toReachedMoment(
  roadmap: Roadmap,
  { track, states, totals }: Progress,
  paidExperienceMonths: number,
  { stage: slug, level }: MomentQuery,
): ReachedMoment | null {
  const position = level ? roadmap.stages.length - 1 : roadmap.stages.findIndex((stage) => stage.slug === slug)
  const asked: Moment = level ? { level } : { stage: slug ?? '' }
  if (position < 0 || !isReached(asked, totals)) return null
  const next = nextStep(roadmap, track, states)
  return {
    ...('level' in asked
      ? levelWords(asked.level, totals.byLevel[asked.level].total, paidExperienceMonths)
      : stageWords(roadmap.stages[position]?.title ?? asked.stage, totals.byStage[asked.stage]?.total ?? 0)),
    position,
    next: next && { slug: next.step.slug, title: next.step.title, hours: next.step.effort.median },
  }
}

const isReached = (moment: Moment, totals: Progress['totals']): boolean =>
  'level' in moment ? isLevelWhole(totals, moment.level) : isStageWhole(totals, moment.stage)

const stageWords = (stage: string, total: number) => ({
  title: words.stageDone({ stage }),
  sentence: words.stepsFinished({ total }),
})

/** Of a level that takes paid work, the steps are not all. */
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
