import { expect, test } from 'vitest'
import { calibration } from '@/lib/learning/forecast/calibration/calibration-data'
import { toRoadmaps } from '@/lib/learning/roadmaps/content-roadmap'
import { backend } from '@/testing/roadmap'
import { type TinyStep, tinyRoadmap } from '@/testing/tiny-roadmap'
import { hashCalibrationBasis } from './calibration-basis'

const of = (over: object) => {
  const steps: TinyStep[] = [
    { slug: 'a', ...over },
    { slug: 'b', level: 'mid' },
  ]
  const [roadmap] = toRoadmaps([tinyRoadmap(steps)])
  return roadmap ? hashCalibrationBasis(roadmap) : expect.fail('There is no roadmap.')
}

test('the kept figures are those of the roadmap as it is: after a change of hours, "npm run calibrate"', () => {
  expect(calibration.basis).toBe(hashCalibrationBasis(backend))
})

test('the basis changes with the hours of the junior core, and with nothing that the simulation never sees', () => {
  expect(of({ effort: { median: 11, p90: 20 } })).not.toBe(of({}))
  expect(of({ tracks: ['red'] })).not.toBe(of({}))
  expect(of({ title: 'Another' })).toBe(of({}))
})
