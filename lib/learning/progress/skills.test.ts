import { describe, expect, test } from 'vitest'
import { listStepFiles } from '@/lib/learning/roadmaps/content'
import type { Skill } from '@/lib/learning/roadmaps/roadmap'
import { backend, library, trackSlugs } from '@/testing/roadmap'
import { untouched } from './completion'
import { skillProgress } from './skills'

const [main] = library
const skills: Skill[] = (main?.skills ?? []).map((skill) => ({
  ...skill,
  stepIds: main ? listStepFiles(main).flatMap(({ id, skills }) => (skills.includes(skill.slug) ? [id] : [])) : [],
}))

describe('skills', () => {
  test.each(trackSlugs)('are each proved by core steps on the track %s', (track) => {
    for (const { skill, core, steps } of skillProgress(backend, skills, track, {})) {
      expect(core.total, skill.slug).toBeGreaterThan(0)
      expect(steps.length, skill.slug).toBeGreaterThanOrEqual(core.total)
    }
  })

  test('grow by a step that is done, in each skill that it proves, and by no other', () => {
    const step = backend.stages[0]?.steps[0]
    const states = { [step?.id ?? '']: { ...untouched, status: 'done' as const } }
    for (const { skill, core } of skillProgress(backend, skills, 'nodejs', states)) {
      expect(core.done, skill.slug).toBe(skill.stepIds.includes(step?.id ?? '') ? 1 : 0)
    }
  })
})
