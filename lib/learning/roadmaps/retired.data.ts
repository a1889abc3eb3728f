import 'server-only'
import { db } from '@/lib/foundation/database/db'
import type { Viewer, Visitor } from '@/lib/platform/auth/viewer'
import { findSuccessors } from './lineage'

/** Finds the present slug of a step by a former one; null for an unknown one. */
export async function findRenamedStep(
  _who: Visitor | Viewer,
  slug: string,
): Promise<{ slug: string; roadmapSlug: string } | null> {
  const row = await db().stepFormerSlug.findUnique({
    where: { slug },
    select: { step: { select: { slug: true, retiredAt: true, roadmap: { select: { slug: true } } } } },
  })
  return row ? { slug: row.step.slug, roadmapSlug: row.step.roadmap.slug } : null
}

/** A retired step with the facts for its history. */
export type RetiredStepDetails = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly summary: string
  /** ISO 8601. */
  readonly retiredAt: string
  readonly successors: readonly { readonly slug: string; readonly title: string; readonly roadmapSlug: string }[]
}

/** Finds a retired step by its slug; null for any other. Public. */
export async function findRetiredStep(_who: Visitor | Viewer, slug: string): Promise<RetiredStepDetails | null> {
  const row = await db().step.findFirst({
    where: { slug, retiredAt: { not: null } },
    select: { id: true, title: true, summary: true, retiredAt: true },
  })
  if (!row?.retiredAt) return null
  const { retiredAt, ...step } = row
  return { ...step, slug, retiredAt: retiredAt.toISOString(), successors: await readSuccessors(row.id) }
}

/** Reads the steps that replace it now, also where its first successors were replaced in turn. */
async function readSuccessors(stepId: string): Promise<RetiredStepDetails['successors']> {
  const successor = {
    select: { slug: true, title: true, retiredAt: true, roadmap: { select: { slug: true } } },
  } as const
  const replacements = await db().stepReplacement.findMany({
    orderBy: [{ successor: { title: 'asc' } }, { successorId: 'asc' }],
    include: { successor },
  })
  const steps = new Map(replacements.map(({ successorId, successor }) => [successorId, successor]))
  return findSuccessors(stepId, replacements, (id) => steps.get(id)?.retiredAt === null).flatMap((id) => {
    const heir = steps.get(id)
    return heir ? [{ slug: heir.slug, title: heir.title, roadmapSlug: heir.roadmap.slug }] : []
  })
}
