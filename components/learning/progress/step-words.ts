import type { StatusChoice } from '@/lib/learning/progress/choice'
import type { Assurance, Status } from '@/lib/learning/progress/status'
import type {
  CompletionRule,
  Level,
  ListedStep,
  Resource,
  ResourceKind,
  StepKind,
} from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/step-words'

/** Words on screen for values of the data. */

type Words<Key extends string> = Readonly<Record<Key, () => string>>

export const statusWords: Words<Status> = {
  'not-started': words.notStarted,
  learning: words.learning,
  done: words.done,
  skipped: words.skipped,
  waived: words.waived,
}

/** The same within a sentence: "done". */
export const statusInText: Words<Status> = {
  'not-started': words.notStartedInText,
  learning: words.learningInText,
  done: words.doneInText,
  skipped: words.skippedInText,
  waived: words.waivedInText,
}

export const choiceWords: Words<StatusChoice> = { ...statusWords, known: words.known }

/** The same within a sentence: "already known". */
export const choiceInText: Words<StatusChoice> = { ...statusInText, known: words.knownInText }

export const assuranceWords: Words<Assurance> = {
  claimed: words.claimed,
  evidenced: words.evidenced,
  verified: words.verified,
}

export const levelWords: Words<Level> = { junior: words.levelJunior, mid: words.levelMid, senior: words.levelSenior }

export const ruleWords: Words<CompletionRule> = {
  tick: words.ruleTick,
  evidence: words.ruleEvidence,
  review: words.ruleReview,
}

export const resourceWords: Words<ResourceKind> = {
  docs: words.resourceDocs,
  article: words.resourceArticle,
  book: words.resourceBook,
  course: words.resourceCourse,
  video: words.resourceVideo,
  tool: words.resourceTool,
  exercise: words.resourceExercise,
}

export const costWords: Words<Resource['cost']> = { free: words.resourceFree, paid: words.resourcePaid }

// Topic, the most common kind, is left out.
const kindWords: Words<Exclude<StepKind, 'topic'>> = { practice: words.kindPractice, project: words.kindProject }
const higherLevels: Words<Exclude<Level, 'junior'>> = { mid: words.levelMidInText, senior: words.levelSeniorInText }

/** Returns the facts worth listing: "project · optional · 12 h". */
export const stepFacts = (step: ListedStep): string => [...stepTraits(step), hoursOfStep(step)].join(' · ')

export const hoursOfStep = ({ effort }: ListedStep): string => words.hours({ hours: effort.median })

/** Returns how a step differs from a core topic for juniors: "project", "mid-level", "optional". */
export function stepTraits({ kind, level, isCore }: ListedStep): readonly string[] {
  return [
    kind === 'topic' ? null : kindWords[kind](),
    level === 'junior' ? null : higherLevels[level](),
    isCore ? null : words.optional(),
  ].filter((trait) => trait !== null)
}

/** Returns text such as "45 min", "3 h" */
export const minutesInWords = (minutes: number): string =>
  minutes < 90 ? words.minutes({ minutes }) : words.hours({ hours: Math.round(minutes / 60) })
