import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { completionRuleSchema, contentLevelSchema, roadmapGoalSchema, stepKindSchema } from './content-schema'
import { NOT_OFFERED, offeredRoadmaps } from './policy'
import { type Roadmap, type Step, toRoadmapLevel } from './roadmap'

/** Reads all roadmaps from the database, in order: for `listRoadmaps`, which caches them. */
export async function readRoadmaps(): Promise<Roadmap[]> {
  const inOrder = { orderBy: { position: 'asc' } } as const
  const rows = await db().roadmap.findMany({
    ...inOrder,
    where: offeredRoadmaps,
    include: {
      tracks: { ...inOrder, where: { position: { not: NOT_OFFERED } } },
      stages: {
        ...inOrder,
        include: {
          places: {
            ...inOrder,
            include: {
              step: {
                omit: { body: true },
                include: {
                  roadmap: { select: { slug: true } },
                  tracks: { include: { track: true } },
                  prerequisites: true,
                },
              },
            },
          },
        },
      },
    },
  })
  return rows.map(({ id, slug, title, summary, revision, ...row }) => {
    const goal = roadmapGoalSchema.parse(row.goal)
    const order = row.stages.flatMap(({ places }) => places.map(({ step }) => step.id))
    const stages = row.stages.map((stage) => ({
      id: stage.id,
      slug: stage.slug,
      title: stage.title,
      summary: stage.summary,
      weeks: stage.firstWeek === null || stage.lastWeek === null ? null : { from: stage.firstWeek, to: stage.lastWeek },
      steps: stage.places.map(
        ({ step }): Step => ({
          id: step.id,
          slug: step.slug,
          title: step.title,
          shortTitle: step.shortTitle,
          summary: step.summary,
          stageSlug: stage.slug,
          roadmapSlug: step.roadmap.slug,
          kind: stepKindSchema.parse(step.kind),
          level: toRoadmapLevel({ goal }, contentLevelSchema.parse(step.level)),
          isCore: step.isCore,
          completionRule: completionRuleSchema.parse(step.completionRule),
          effort: { median: step.effortMedianHours, p90: step.effortP90Hours },
          tracks: step.tracks
            .map(({ track }) => track)
            .toSorted((one, other) => one.position - other.position)
            .map(({ slug }) => slug),
          prerequisites: step.prerequisites
            .map(({ prerequisiteId }) => prerequisiteId)
            .toSorted((one, other) => order.indexOf(one) - order.indexOf(other) || (one < other ? -1 : 1)),
        }),
      ),
    }))
    const tracks = row.tracks.map(({ slug, title, language, summary }) => ({ slug, title, language, summary }))
    return { id, slug, title, summary, goal, revision, tracks, stages }
  })
}
