import { addEvidence } from '@/lib/learning/evidence/commands'
import { setProgress } from '@/lib/learning/progress/commands'
import { getProgress } from '@/lib/learning/progress/data'
import { applyRevisions } from '@/lib/learning/progress/revision/commands'
import { syncRoadmaps } from '@/lib/learning/roadmaps/commands'
import { checkLibrary, type RoadmapContent } from '@/lib/learning/roadmaps/content'
import { onRevision } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { operator } from '@/lib/platform/auth/viewer'
import { makeLearner } from './people'
import type { TinyStep } from './tiny-roadmap'

/** Helpers for tests of how a revision of the content affects learners. */

/** Returns the id that `makeStep` assigns. */
export const toId = (slug: string): string =>
  `00000000-0000-4000-9000-${Buffer.from(slug.padEnd(6, '.')).toString('hex').slice(0, 12)}`

/** Makes a step whose id derives from its slug, in every revision. `replaces` takes slugs too. */
export function makeStep(slug: string, { replaces, ...over }: Record<string, unknown> = {}): TinyStep {
  const ids = Array.isArray(replaces) ? { replaces: replaces.map(toId) } : {}
  return { id: toId(slug), title: `Step ${slug}`, ...over, ...ids, slug }
}

let releases = 0

/** Syncs a release of the content into the database, as a start does; `isKilled` stops half way. */
export async function release(library: readonly RoadmapContent[], { isKilled = false } = {}): Promise<void> {
  checkLibrary(library)
  releases++
  await syncRoadmaps(operator, library, `release ${releases}`)
  if (!isKilled) await applyRevisions(operator, onRevision)
}

export const learnerOn = (track: string): Promise<Viewer> => makeLearner('Rosa', { track })
export const tick = (learner: Viewer, slug: string) => setProgress(learner, slug, { status: 'done' })
export const addLink = (learner: Viewer, slug: string) =>
  addEvidence(learner, { step: slug, kind: 'link', url: `https://example.org/${slug}`, note: '' })
export const stateOn = async (learner: Viewer, slug: string) => (await getProgress(learner)).states[toId(slug)]
