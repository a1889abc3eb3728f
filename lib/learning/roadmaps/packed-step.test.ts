import { expect, it } from 'vitest'
import { packStep, unpackStep } from './packed-step'
import type { ListedStep } from './roadmap'

const step: ListedStep = {
  id: 'ab7ecb83-a4d1-4af5-a0c3-fafc2d198663',
  slug: 'rest-api-project',
  title: 'Project: a complete REST API',
  kind: 'project',
  level: 'mid',
  isCore: false,
  effort: { median: 24 },
}

it('comes back with all that a list shows, and nothing else', () => {
  expect(unpackStep(packStep(step))).toEqual(step)
  expect(packStep({ ...step, summary: 'What the list does not show' } as ListedStep)).toEqual(packStep(step))
})
