import {
  type FlavourFrontMatter,
  flavourFrontMatterSchema,
  type RoadmapFile,
  roadmapFileSchema,
  type StepFrontMatter,
  stepFrontMatterSchema,
} from './content-schema'
import type { RoadmapGoal } from './roadmap'

/** A roadmap parsed from its files, with each reference within it checked. */
export type RoadmapContent = Omit<RoadmapFile, 'stages'> & { readonly stages: readonly StageContent[] }
export type StageContent = Omit<RoadmapFile['stages'][number], 'steps'> & {
  /** The stage's own steps. */
  readonly steps: readonly StepFile[]
  /** Slugs in order, including steps shared with another roadmap. */
  readonly places: readonly string[]
}
export type StepFile = StepFrontMatter & {
  readonly slug: string
  readonly body: string
  /** By track. */
  readonly flavours: Readonly<Record<string, FlavourFile>>
}
export type FlavourFile = FlavourFrontMatter & { readonly body: string }

/** A file's parsed front matter and its text. */
export type RawStep = { readonly path: string; readonly frontMatter: unknown; readonly body: string }

/** A content file that cannot be used; the message names the file and the problem. */
export class ContentError extends Error {
  override name = 'ContentError'
}

/**
 * Builds a roadmap from its files.
 * @param raw the parsed `roadmap.yaml`
 * @param files each step's file by `<stage>/<slug>`, each flavour's by `<stage>/<slug>.<track>`
 * @throws ContentError naming the first file that is missing, superfluous, malformed or has a dangling reference
 */
export function assembleRoadmap(raw: unknown, files: ReadonlyMap<string, RawStep>): RoadmapContent {
  const file = parsed('roadmap.yaml', roadmapFileSchema, raw)
  const used = new Set<string>()
  const take = (key: string) => {
    used.add(key)
    return files.get(key)
  }
  const stages = file.stages.map((stage) => ({
    ...stage,
    places: stage.steps.map(slugOfPlace),
    steps: stage.steps.filter(isOwn).map((slug): StepFile => {
      const step = take(`${stage.slug}/${slug}`)
      if (!step) throw new ContentError(`roadmap.yaml lists ${stage.slug}/${slug}, but there is no such file.`)
      const flavours = file.tracks.flatMap((track) => {
        const flavour = take(`${stage.slug}/${slug}.${track.slug}`)
        if (!flavour) return []
        const facts = parsed(flavour.path, flavourFrontMatterSchema, flavour.frontMatter)
        return [[track.slug, { ...facts, body: flavour.body }] as const]
      })
      const facts = parsed(step.path, stepFrontMatterSchema, step.frontMatter)
      return { ...facts, slug, body: step.body, flavours: Object.fromEntries(flavours) }
    }),
  }))
  for (const [key, step] of files) {
    if (!used.has(key)) throw new ContentError(`${step.path} is not listed in roadmap.yaml.`)
  }
  const content = { ...file, stages }
  checkReferences(content)
  return content
}

/**
 * Returns what a roadmap leads to.
 * @param files the steps of all roadmaps, by slug
 */
export function findGoal({ goal, stages }: RoadmapContent, files: ReadonlyMap<string, StepFile>): RoadmapGoal {
  if (goal) return goal
  const steps = stages.flatMap(({ places }) => places.flatMap((slug) => files.get(slug) ?? []))
  return new Set(steps.filter(({ core }) => core).map(({ level }) => level)).size > 1 ? 'levels' : 'finished'
}

export const listStepFiles = (content: RoadmapContent): readonly StepFile[] =>
  content.stages.flatMap((stage) => stage.steps)

const isOwn = (place: string): boolean => !place.includes('/')
const slugOfPlace = (place: string): string => place.slice(place.indexOf('/') + 1)

function parsed<Output>(
  path: string,
  schema: { safeParse: (input: unknown) => { success: true; data: Output } | { success: false; error: Issues } },
  input: unknown,
): Output {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new ContentError(`${path}: ${issue?.path.join('.')}: ${issue?.message}`)
}
type Issues = { issues: readonly { path: readonly PropertyKey[]; message: string }[] }

function checkReferences(content: RoadmapContent): void {
  const steps = listStepFiles(content)
  const places = content.stages.flatMap((stage) => stage.places)
  if (new Set(places).size !== places.length) throw new ContentError('roadmap.yaml lists a step twice.')
  const known = {
    prerequisites: new Set(places),
    skills: new Set(content.skills.map((skill) => skill.slug)),
    tracks: new Set(content.tracks.map((track) => track.slug)),
  }
  for (const kind of ['tracks', 'skills', 'stages'] as const) {
    once(
      content[kind].map(({ slug }) => slug),
      `roadmap.yaml, ${kind}: the slug`,
    )
  }
  for (const step of steps) {
    refuseRepeats(step)
    for (const kind of ['prerequisites', 'skills', 'tracks'] as const) {
      const stranger = step[kind]?.find((slug) => !known[kind].has(slug))
      if (stranger) throw new ContentError(`${step.slug}: ${kind} names ${stranger}, which does not exist.`)
    }
    const missing = content.tracks.find(({ slug }) => !(slug in step.flavours))
    if (Object.keys(step.flavours).length > 0 && missing) {
      throw new ContentError(`${step.slug} has flavours, but none for the track ${missing.slug}.`)
    }
  }
  refuseCycle(steps)
}

/** Refuses lists of a step with duplicates, which the database could not store. */
function refuseRepeats(step: StepFile): void {
  for (const kind of ['prerequisites', 'skills', 'tracks', 'replaces'] as const) {
    once(step[kind] ?? [], `${step.slug}, ${kind}:`)
  }
  for (const kind of ['checklist', 'rubric'] as const) {
    once(
      (step[kind] ?? []).map(({ key }) => key),
      `${step.slug}, ${kind}: the key`,
    )
  }
}

function once(values: readonly string[], what: string): void {
  const twice = values.find((value, index) => values.indexOf(value) !== index)
  if (twice) throw new ContentError(`${what} ${twice} is used twice.`)
}

/** Refuses cycles of prerequisites: a step that waits for itself could never be advised. */
function refuseCycle(steps: readonly StepFile[]): void {
  const bySlug = new Map(steps.map((step) => [step.slug, step]))
  const settled = new Set<string>()
  const visit = (slug: string, trail: readonly string[]): void => {
    if (settled.has(slug)) return
    if (trail.includes(slug))
      throw new ContentError(`These steps need each other in a circle: ${[...trail, slug].join(' > ')}.`)
    for (const next of bySlug.get(slug)?.prerequisites ?? []) visit(next, [...trail, slug])
    settled.add(slug)
  }
  for (const step of steps) visit(step.slug, [])
}

/**
 * Checks across all roadmaps: ids and slugs are unique, a shared step exists and belongs to no track, nothing replaces
 * itself.
 * @param library each roadmap, with the raw lists of its stages
 */
export function checkLibrary(library: readonly RoadmapContent[]): void {
  const steps = library.flatMap(listStepFiles)
  const stages = library.flatMap((content) => content.stages)
  const listIds = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)
  const listSlugs = (rows: readonly { readonly slug: string }[]) => rows.map(({ slug }) => slug)
  once([...listIds(library), ...listIds(stages), ...listIds(steps)], 'The id')
  once(listSlugs(library), 'The roadmap')
  once(listSlugs(steps), 'The slug')
  const bySlug = new Map(steps.map((step) => [step.slug, step]))
  for (const content of library) {
    for (const slug of content.stages.flatMap(({ places }) => places)) {
      const step = bySlug.get(slug)
      if (!step) throw new ContentError(`${content.slug} shares ${slug}, but no roadmap has that step.`)
      const isShared = !listStepFiles(content).includes(step)
      if (isShared && step.tracks) throw new ContentError(`${content.slug} shares ${slug}, which belongs to a track.`)
    }
  }
  const own = steps.find((step) => step.replaces?.includes(step.id))
  if (own) throw new ContentError(`${own.slug} replaces itself.`)
}
