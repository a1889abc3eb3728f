import type { WaymarkState } from '@/lib/learning/progress/waymark-state'
import type { Level } from '@/lib/learning/roadmaps/roadmap'

/** The state of a step as its waymark's name says it. */
export const waymarkWords: Record<WaymarkState, string> = {
  verified: 'done, verified',
  evidenced: 'done, evidenced',
  claimed: 'done, self-reported',
  waived: 'waived',
  learning: 'learning',
  skipped: 'skipped',
  open: 'not started',
  blocked: 'not started, builds on steps that are not done',
}

/** What a pass is called. */
export const passWords: Record<Level, string> = { junior: 'Junior-ready', mid: 'Mid-level', senior: 'Senior' }

export const learnersHere = (count: number): string => (count === 1 ? '1 learner here' : `${count} learners here`)

export const HERE = 'You are here'
