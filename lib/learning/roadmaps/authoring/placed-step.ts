import { listStepFiles, type RoadmapContent, type StepFile } from '../content'
import { type Line, type Prose, readLine, readProse } from './prose'

/** A step with its files and its texts, read once for all checks. */
export type PlacedStep = {
  readonly step: StepFile
  /** Path from the project's folder. */
  readonly file: string
  readonly roadmap: string
  readonly body: Prose
  /** Title, summary, checklist, self-check and rubric. */
  readonly lines: readonly Line[]
  readonly flavours: readonly PlacedFlavour[]
}

export type PlacedFlavour = {
  readonly track: string
  readonly file: string
  readonly body: Prose
  readonly resources: StepFile['resources']
}

/** Returns the path of a step's file, or of one of its flavours. */
export const fileOfStep = (roadmap: string, stage: string, slug: string, track?: string): string =>
  `content/roadmaps/${roadmap}/steps/${stage}/${slug}${track ? `.${track}` : ''}.md`

export const fileOfRoadmap = (roadmap: string): string => `content/roadmaps/${roadmap}/roadmap.yaml`

export function placedSteps(library: readonly RoadmapContent[]): PlacedStep[] {
  return library.flatMap((content) =>
    content.stages.flatMap((stage) => stage.steps.map((step) => placed(content.slug, stage.slug, step))),
  )
}

function placed(roadmap: string, stage: string, step: StepFile): PlacedStep {
  const flavours = Object.entries(step.flavours).map(([track, { body, resources }]) => ({
    track,
    resources,
    file: fileOfStep(roadmap, stage, step.slug, track),
    body: readProse(body),
  }))
  const lines = listLines(step).map(readLine)
  return { step, roadmap, file: fileOfStep(roadmap, stage, step.slug), body: readProse(step.body), lines, flavours }
}

const listLines = ({ title, shortTitle, summary, checklist, selfCheck, rubric }: StepFile): string[] => [
  title,
  shortTitle,
  summary,
  ...checklist.map(({ text }) => text),
  ...selfCheck.flatMap(({ question, answer }) => [question, answer]),
  ...(rubric ?? []).flatMap((row) => [row.title, row.notYet, row.competent, row.excellent]),
]

/** Lists the steps of one track. */
export const stepsOnTrack = (content: RoadmapContent, track: string): StepFile[] =>
  listStepFiles(content).filter((step) => !step.tracks || step.tracks.includes(track))
