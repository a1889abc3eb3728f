import { z } from 'zod'
import { listStepFiles, type RoadmapContent } from '../content'
import type { Finding } from './finding'
import { isRegularExpression } from './pattern'
import { type PlacedStep, stepsOnTrack } from './placed-step'

/**
 * Schema of `content/topics.yaml`: words by which a project's brief requires something, and the steps that teach it. A
 * project comes after them, directly or through its prerequisites.
 */
const topicSchema = z.strictObject({
  /** Short name, for the message. */
  topic: z.string().trim().min(3).max(60),
  /** Regular expressions, each matched against whole words, case-insensitive. */
  words: z.array(z.string().trim().min(2).refine(isRegularExpression, 'must be a regular expression')).min(1),
  /** Slugs. A step of another track than the learner's is not required. */
  steps: z.array(z.string()).min(1),
})

export const topicsSchema = z.array(topicSchema).min(1)
export type Topics = z.infer<typeof topicsSchema>

export const TOPICS_FILE = 'content/topics.yaml'

/** Lists projects whose brief requires a topic that no prerequisite teaches, with the steps they lack on each track. */
export function topicFindings(
  topics: Topics,
  library: readonly RoadmapContent[],
  placed: readonly PlacedStep[],
): Finding[] {
  const known = new Set(library.flatMap(listStepFiles).map(({ slug }) => slug))
  const strangers = topics.flatMap(({ topic, steps }) =>
    steps.filter((slug) => !known.has(slug)).map((slug) => ({ topic, slug })),
  )
  return [
    ...strangers.map(({ topic, slug }) => ({
      file: TOPICS_FILE,
      message: `"${topic}" names ${slug}, but no roadmap has that step.`,
    })),
    ...placed.filter(({ step }) => step.kind === 'project').flatMap((project) => lacking(topics, library, project)),
  ]
}

function lacking(topics: Topics, library: readonly RoadmapContent[], project: PlacedStep): Finding[] {
  const { slug } = project.step
  const before = stepsBefore(library, slug)
  const walked = tracksWith(library, slug)
  return topics.flatMap(({ topic, words, steps }) => {
    const word = firstMatch(words, textOfBrief(project))
    const missing = steps.filter((step) => walked.some((track) => track.has(step)) && !before.has(step))
    if (!word || missing.length === 0) return []
    const message = `prerequisites: the brief says "${word}" (${topic}), so it comes after ${missing.join(', ')}; add what is missing.`
    return [{ file: project.file, message }]
  })
}

/** Returns the slugs of all prerequisites of a step, direct and indirect. */
function stepsBefore(library: readonly RoadmapContent[], slug: string): ReadonlySet<string> {
  const bySlug = new Map(library.flatMap(listStepFiles).map((step) => [step.slug, step]))
  const before = new Set<string>()
  const visit = (of: string): void => {
    for (const next of bySlug.get(of)?.prerequisites ?? []) {
      if (before.has(next)) continue
      before.add(next)
      visit(next)
    }
  }
  visit(slug)
  return before
}

/** Returns the slugs of each track of a roadmap that contains the step. */
function tracksWith(library: readonly RoadmapContent[], slug: string): readonly ReadonlySet<string>[] {
  const ways = library.flatMap((content) =>
    content.tracks.length === 0
      ? [listStepFiles(content)]
      : content.tracks.map((track) => stepsOnTrack(content, track.slug)),
  )
  return ways.map((steps) => new Set(steps.map((step) => step.slug))).filter((slugs) => slugs.has(slug))
}

/** Returns the text of what a learner has to deliver: summary, brief, checklist, and the rubric's "competent". */
const textOfBrief = ({ step, body }: PlacedStep): string =>
  [
    step.summary,
    ...(body.sections.find(({ heading }) => heading === 'The brief')?.blocks ?? []),
    ...step.checklist.map(({ text }) => text),
    ...(step.rubric ?? []).map(({ competent }) => competent),
  ].join('\n')

function firstMatch(words: readonly string[], text: string): string | undefined {
  return new RegExp(`\\b(?:${words.join('|')})\\b`, 'i').exec(text)?.[0]
}
