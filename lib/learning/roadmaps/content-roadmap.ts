import { findGoal, listStepFiles, type RoadmapContent } from './content'
import { type Roadmap, type Step, toRoadmapLevel } from './roadmap'

/** Builds the roadmaps from their files, without a database: for checks of the content and tests of the core. */
export function toRoadmaps(library: readonly RoadmapContent[]): readonly Roadmap[] {
  const home = new Map(
    library.flatMap((content) =>
      listStepFiles(content).map((step) => [step.slug, { step, home: content.slug }] as const),
    ),
  )
  const files = new Map([...home].map(([slug, { step }]) => [slug, step]))
  const listIds = (slugs: readonly string[]) => slugs.flatMap((slug) => home.get(slug)?.step.id ?? [])
  return library.map((content) => {
    const { id, slug, title, summary, tracks } = content
    const goal = findGoal(content, files)
    const stages = content.stages.map((stage) => ({
      id: stage.id,
      slug: stage.slug,
      title: stage.title,
      summary: stage.summary,
      weeks: stage.weeks ?? null,
      steps: stage.places.flatMap((place): Step[] => {
        const found = home.get(place)
        if (!found) return []
        const { step } = found
        const { id, slug, title, shortTitle, summary, kind, effort } = step
        return [
          {
            ...{ id, slug, title, shortTitle, summary, kind, effort },
            level: toRoadmapLevel({ goal }, step.level),
            stageSlug: stage.slug,
            roadmapSlug: found.home,
            isCore: step.core,
            completionRule: step.completion,
            tracks: step.tracks ?? [],
            prerequisites: listIds(step.prerequisites),
          },
        ]
      }),
    }))
    return { id, slug, title, summary, goal, revision: 1, tracks, stages }
  })
}
