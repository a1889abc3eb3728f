import { createHash } from 'node:crypto'
import { listSteps, type Roadmap } from '@/lib/learning/roadmaps/roadmap'

/**
 * Hashes everything that the simulated learners depend on: the junior core in its order, with its hours and tracks.
 * Figures with another hash are stale.
 */
export function hashCalibrationBasis(roadmap: Roadmap): string {
  const core = listSteps(roadmap).filter((step) => step.isCore && step.level === 'junior')
  const facts = core.map(({ id, effort, tracks }) => [id, effort.median, effort.p90, [...tracks].sort()])
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16)
}
