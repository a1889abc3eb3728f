import { pickBlaze } from '@/components/learning/roadmaps/blaze'
import { paths } from '@/lib/foundation/paths'
import type { Gate, LevelStatus } from '@/lib/learning/levels/gates'
import { levelInText } from '@/lib/learning/levels/level-words'
import { effortInShort, whyThisStep } from '@/lib/learning/levels/next-step-words'
import { payData } from '@/lib/learning/pay/pay-data'
import { payRangeFor } from '@/lib/learning/pay/pay-range'
import type { Progress } from '@/lib/learning/progress/completion'
import { chooseNextStep } from '@/lib/learning/progress/next-step'
import { hasLevels, type Roadmap, type Step } from '@/lib/learning/roadmaps/roadmap'
import type { ChecklistProgress, ChecklistProgressByStep } from '@/lib/learning/workbook/checklist-progress'
import * as words from '@/messages/generated/learning/dashboard'
import { shortPay } from './pay-words'

export type NextView = {
  /** Null where no step is left. */
  readonly stepId: string | null
  /** Its stage. */
  readonly stageSlug: string | null
  readonly title: string
  /** One sentence; empty where the checklist's progress says enough. */
  readonly why: string
  /** Null without a step. */
  readonly effort: string | null
  /** Checked items of its checklist; null before the first one. */
  readonly checked: ChecklistProgress | null
  readonly href: string
  readonly action: string
  readonly blaze: number | null
}

/** Builds the next best step; where none is left, the reason. */
export function nextView(
  roadmap: Roadmap,
  progress: Progress,
  opening: NextViewContext,
  checks: ChecklistProgressByStep = {},
): NextView {
  const next = chooseNextStep(roadmap, progress.track, progress.states)
  if (!next) {
    const nothing = { stepId: null, stageSlug: null, checked: null, effort: null, blaze: null }
    return {
      ...nothing,
      ...whyNothing(roadmap, progress),
      href: paths.roadmap(roadmap.slug),
      action: words.openRoadmap(),
    }
  }
  const { step } = next
  const checked = checks[step.id] ?? null
  return {
    stepId: step.id,
    stageSlug: step.stageSlug,
    title: step.title,
    why: withOpening(next.isStarted && checked ? '' : whyThisStep(next, roadmap), step, opening),
    effort: effortInShort(step.effort),
    checked,
    href: paths.step(roadmap.slug, step.slug),
    action: next.isStarted ? words.continueStep() : words.openStep(),
    blaze: pickBlaze(roadmap.stages.findIndex(({ slug }) => slug === step.stageSlug)),
  }
}

function whyNothing(roadmap: Roadmap, { totals: { all, core } }: Progress): { title: string; why: string } {
  if (all.total === 0) return { title: words.nothingToDo(), why: words.noSteps() }
  if (core.skipped > 0) {
    const why = hasLevels(roadmap) ? words.skippedCore : words.skippedCoreToFinish
    return { title: words.onlySkipped(), why: why({ count: core.skipped }) }
  }
  if (all.skipped > 0) return { title: words.coreDone(), why: words.skippedOptional() }
  return { title: words.allDone(), why: roadmap.tracks.length > 1 ? words.trackFinished() : words.roadmapFinished() }
}

export type NextViewContext = {
  readonly standing: LevelStatus
  /** The learner's country. */
  readonly country: string | null
}

/** Adds pay only for the step that completes a level, as reported by people there. */
function withOpening(
  why: string,
  step: Step,
  { standing: { leadsToLevels, next, gates, hasPaidWork }, country }: NextViewContext,
): string {
  const isLast = (gate: Gate) =>
    gate.kind === 'stage' && gate.stageSlug === step.stageSlug && gate.total - gate.done === 1
  const opens =
    leadsToLevels && step.isCore && step.level === next && gates.every((gate) => gate.isOpen || isLast(gate))
  if (!opens) return why
  const { level } = step
  const range = payRangeFor({ country, level }, payData)
  if (range.kind === 'no-data') return why
  const { title, detail } = shortPay(range, { kind: 'level', level })
  return words.opensLevel({ why, level: levelInText(level, hasPaidWork), pay: title, source: detail }).trim()
}
