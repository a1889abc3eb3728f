import path from 'node:path'
import type { Roadmap, Step } from '@/lib/roadmaps/roadmap'
import { readContent } from '@/scripts/content-files'

const { content, hash } = readContent(path.resolve('content/roadmaps/backend'))
const idOf = new Map(content.stages.flatMap((stage) => stage.steps.map((step) => [step.slug, step.id] as const)))

/** The real roadmap, straight from its files: for tests of the pure core, without a database. */
export const backend: Roadmap = {
  id: content.id,
  slug: content.slug,
  title: content.title,
  summary: content.summary,
  contentHash: hash,
  tracks: content.tracks,
  stages: content.stages.map((stage) => ({
    id: stage.id,
    slug: stage.slug,
    title: stage.title,
    summary: stage.summary,
    steps: stage.steps.map(
      (step): Step => ({
        id: step.id,
        slug: step.slug,
        title: step.title,
        shortTitle: step.shortTitle,
        summary: step.summary,
        stageSlug: stage.slug,
        kind: step.kind,
        level: step.level,
        isCore: step.core,
        completionRule: step.completion,
        effort: step.effort,
        tracks: step.tracks ?? [],
        prerequisites: step.prerequisites.flatMap((slug) => idOf.get(slug) ?? []),
      }),
    ),
  })),
}

export const trackSlugs = backend.tracks.map((track) => track.slug)
