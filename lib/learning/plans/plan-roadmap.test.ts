import { describe, expect, test } from 'vitest'
import { toRoadmaps } from '@/lib/learning/roadmaps/content-roadmap'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { library } from '@/testing/roadmap'
import { findPlannedRoadmap } from './plan-roadmap'

const roadmaps = toRoadmaps(library)
const [backend, git] = ['backend', 'git-in-a-week'].map((slug) => roadmaps.find((one) => one.slug === slug)) as [
  Roadmap,
  Roadmap,
]

describe('the roadmap of a plan', () => {
  test('is the proposed one before there is a plan, also where it is not the first', () => {
    expect(findPlannedRoadmap(roadmaps, null, git)).toBe(git)
  })

  test('is that of the plan, whatever is proposed', () => {
    expect(findPlannedRoadmap(roadmaps, { roadmap: 'backend' }, git)).toBe(backend)
    expect(findPlannedRoadmap(roadmaps, { roadmap: 'git-in-a-week' }, backend)).toBe(git)
  })
})
