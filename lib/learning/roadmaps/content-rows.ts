import type { ContentRows, StepFacts } from './changes'
import { findGoal, listStepFiles, type RoadmapContent, type StepFile } from './content'
import { toRoadmapLevel } from './roadmap'

/** Builds the rows that nothing refers to: they are rewritten with each sync. */
export function linkRows(content: RoadmapContent, ids: Ids) {
  const steps = listStepFiles(content)
  const all = (slugs: readonly string[] | undefined, known: ReadonlyMap<string, string>) =>
    (slugs ?? []).flatMap((slug) => known.get(slug) ?? [])
  return {
    places: content.stages.flatMap((stage) =>
      all(stage.places, ids.steps).map((stepId, position) => ({ stageId: stage.id, stepId, position })),
    ),
    tracks: steps.flatMap((step) => all(step.tracks, ids.tracks).map((trackId) => ({ stepId: step.id, trackId }))),
    skills: steps.flatMap((step) => all(step.skills, ids.skills).map((skillId) => ({ stepId: step.id, skillId }))),
    prerequisites: steps.flatMap((step) =>
      all(step.prerequisites, ids.steps).map((prerequisiteId) => ({ stepId: step.id, prerequisiteId })),
    ),
    selfChecks: steps.flatMap((step) => step.selfCheck.map((row, position) => ({ ...row, stepId: step.id, position }))),
    resources: steps.flatMap((step) => resourceRows(step, ids.tracks)),
    flavours: steps.flatMap((step) =>
      Object.entries(step.flavours).flatMap(([track, { body }]) =>
        all([track], ids.tracks).map((trackId) => ({ stepId: step.id, trackId, body })),
      ),
    ),
  }
}

/** Ids by slug; steps of every roadmap, tracks and skills of this one. */
export type Ids = {
  readonly steps: ReadonlyMap<string, string>
  readonly tracks: ReadonlyMap<string, string>
  readonly skills: ReadonlyMap<string, string>
}

function resourceRows(step: StepFile, tracks: ReadonlyMap<string, string>) {
  const common = step.resources.map((row) => ({ ...row, trackId: null as string | null }))
  const flavoured = Object.entries(step.flavours).flatMap(([track, { resources }]) =>
    resources.map((row) => ({ ...row, trackId: tracks.get(track) ?? null })),
  )
  return [...common, ...flavoured].map((row, position) => ({
    ...row,
    optional: row.optional ?? null,
    stepId: step.id,
    position,
  }))
}

/** Builds a step's own row. */
export function stepRow(step: StepFile, roadmapId: string) {
  const { id, slug, title, shortTitle, summary, kind, level, body } = step
  return {
    ...{ id, roadmapId, slug, title, shortTitle, summary, kind, level, body },
    isCore: step.core,
    completionRule: step.completion,
    check: step.check ?? null,
    effortMedianHours: step.effort.median,
    effortP90Hours: step.effort.p90,
  }
}

/** Builds rows that learners' marks and mentors' scores refer to, by step and key. */
export const checklistRows = (steps: readonly StepFile[]) =>
  steps.flatMap((step) =>
    step.checklist.map(({ key, text, checks = [] }, position) => {
      return { key, text, checks: checks.join(' '), stepId: step.id, position }
    }),
  )

export const rubricRows = (steps: readonly StepFile[]) =>
  steps.flatMap((step) => (step.rubric ?? []).map((row, position) => ({ ...row, stepId: step.id, position })))

/** Collects from the files the facts that revisions are compared and counted by. */
export function buildContentRows(content: RoadmapContent, files: ReadonlyMap<string, StepFile>): ContentRows {
  const goal = findGoal(content, files)
  const steps = content.stages.flatMap((stage) =>
    stage.places.flatMap((slug): StepFacts[] => {
      const step = files.get(slug)
      if (!step) return []
      return [
        {
          id: step.id,
          title: step.title,
          stageTitle: stage.title,
          level: toRoadmapLevel({ goal }, step.level),
          isCore: step.core,
          tracks: step.tracks ?? [],
          prerequisites: step.prerequisites.flatMap((other) => files.get(other)?.id ?? []),
          checklistKeys: step.checklist.map(({ key }) => key),
          replaces: step.replaces ?? [],
          isShared: !stage.steps.includes(step),
        },
      ]
    }),
  )
  return { tracks: content.tracks.map(({ slug }) => slug), steps }
}
