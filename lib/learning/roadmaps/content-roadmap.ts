import { listStepFiles, type RoadmapContent } from './content'
import type { Roadmap, Step } from './roadmap'

/** Builds the roadmaps from their files, without a database: for checks of the content and tests of the core. */
export function toRoadmaps(library: readonly RoadmapContent[]): readonly Roadmap[] {
  const home = new Map(
    library.flatMap((content) =>
      listStepFiles(content).map((step) => [step.slug, { step, home: content.slug }] as const),
    ),
  )
  const listIds = (slugs: readonly string[]) => slugs.flatMap((slug) => home.get(slug)?.step.id ?? [])
  return library.map(({ id, slug, title, summary, tracks, stages }) => ({
    ...{ id, slug, title, summary, tracks },
    revision: 1,
    stages: stages.map((stage) => ({
      id: stage.id,
      slug: stage.slug,
      title: stage.title,
      summary: stage.summary,
      steps: stage.places.flatMap((place): Step[] => {
        const found = home.get(place)
        if (!found) return []
        const { step } = found
        const { id, slug, title, shortTitle, summary, kind, level, effort } = step
        return [
          {
            ...{ id, slug, title, shortTitle, summary, kind, level, effort },
            stageSlug: stage.slug,
            roadmapSlug: found.home,
            isCore: step.core,
            completionRule: step.completion,
            tracks: step.tracks ?? [],
            prerequisites: listIds(step.prerequisites),
          },
        ]
      }),
    })),
  }))
}
