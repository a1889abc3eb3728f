import type { Choice } from '@/lib/learning/progress/choice'
import type { Assurance, Status } from '@/lib/learning/progress/status'
import type { CompletionRule, Level, ListedStep, ResourceKind } from '@/lib/learning/roadmaps/roadmap'

/** Words on screen for what the data calls by one word each. */

export const statusWords: Record<Status, string> = {
  'not-started': 'Not started',
  learning: 'Learning',
  done: 'Done',
  skipped: 'Skipped',
  waived: 'Waived',
}

export const choiceWords: Record<Choice, string> = { ...statusWords, known: 'Known before' }

export const assuranceWords: Record<Assurance, string> = {
  claimed: 'self-reported',
  evidenced: 'evidenced',
  verified: 'verified',
}

export const levelWords: Record<Level, string> = { junior: 'Junior', mid: 'Mid-level', senior: 'Senior' }

export const ruleWords: Record<CompletionRule, string> = {
  tick: 'A tick is enough',
  evidence: 'Needs evidence',
  review: 'Needs a mentor’s approval',
}

export const resourceWords: Record<ResourceKind, string> = {
  docs: 'documentation',
  article: 'article',
  book: 'book',
  course: 'course',
  video: 'video',
  tool: 'tool',
  exercise: 'exercise',
}

/** "12 h · project · optional", of what is worth saying in a list. */
export function stepFacts(step: ListedStep): string {
  const facts = [`${step.effort.median} h`]
  if (step.kind !== 'topic') facts.push(step.kind)
  if (step.level !== 'junior') facts.push(levelWords[step.level].toLowerCase())
  if (!step.isCore) facts.push('optional')
  return facts.join(' · ')
}

/** "45 min", "3 h" */
export const minutesInWords = (minutes: number): string =>
  minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`
