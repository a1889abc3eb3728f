import { isOnTrack, listSteps, type Roadmap, type Skill, type Step } from '@/lib/learning/roadmaps/roadmap'
import { type States, type Tally, tally } from './completion'

/** A skill with the steps of a track that prove it. */
export type SkillProgress = {
  readonly skill: Skill
  /** In the order of the roadmap. */
  readonly steps: readonly Step[]
  /** Tally of its core steps of every level. Optional steps deepen a skill but are not required for it. */
  readonly core: Tally
}

/**
 * Computes a learner's progress in each skill, from the same totals as everything else. A step that proves several
 * skills counts in each.
 */
export function skillProgress(
  roadmap: Roadmap,
  skills: readonly Skill[],
  trackSlug: string,
  states: States,
): readonly SkillProgress[] {
  const walked = listSteps(roadmap).filter((step) => isOnTrack(step, trackSlug))
  return skills.map((skill) => {
    const steps = walked.filter((step) => skill.stepIds.includes(step.id))
    const core = tally(
      steps.filter((step) => step.isCore),
      states,
    )
    return { skill, steps, core }
  })
}
