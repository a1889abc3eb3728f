import { type RoadmapFile, roadmapFileSchema, type StepFrontMatter, stepFrontMatterSchema } from './content-schema'

/** A roadmap as its files say it: parsed, each reference checked. */
export type RoadmapContent = Omit<RoadmapFile, 'stages'> & {
  readonly stages: readonly (Omit<RoadmapFile['stages'][number], 'steps'> & { readonly steps: readonly StepFile[] })[]
}
export type StepFile = StepFrontMatter & { readonly slug: string; readonly body: string }

/** A file's parsed front matter and its text. */
export type RawStep = { readonly path: string; readonly frontMatter: unknown; readonly body: string }

/** A content file that cannot be used; the message names the file and what is wrong in it. */
export class ContentError extends Error {
  override name = 'ContentError'
}

/**
 * Puts the files of a roadmap together.
 * @param raw the parsed `roadmap.yaml`
 * @param stepFiles each step's file by `<stage>/<slug>`
 * @throws ContentError naming the first file that is missing, superfluous, malformed or refers to what is not there
 */
export function assembleRoadmap(raw: unknown, stepFiles: ReadonlyMap<string, RawStep>): RoadmapContent {
  const file = parsed('roadmap.yaml', roadmapFileSchema, raw)
  const listed = new Set(file.stages.flatMap((stage) => stage.steps.map((slug) => `${stage.slug}/${slug}`)))
  for (const [key, step] of stepFiles) {
    if (!listed.has(key)) throw new ContentError(`${step.path} is not listed in roadmap.yaml.`)
  }
  const stages = file.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.map((slug): StepFile => {
      const step = stepFiles.get(`${stage.slug}/${slug}`)
      if (!step) throw new ContentError(`roadmap.yaml lists ${stage.slug}/${slug}, but there is no such file.`)
      return { ...parsed(step.path, stepFrontMatterSchema, step.frontMatter), slug, body: step.body }
    }),
  }))
  const content = { ...file, stages }
  checkReferences(content)
  return content
}

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
  const steps = content.stages.flatMap((stage) => stage.steps)
  const known = {
    prerequisites: new Set(steps.map((step) => step.slug)),
    skills: new Set(content.skills.map((skill) => skill.slug)),
    tracks: new Set(content.tracks.map((track) => track.slug)),
  }
  const ids = new Set<string>()
  for (const step of steps) {
    if (ids.has(step.id)) throw new ContentError(`${step.slug}: the id ${step.id} is used twice.`)
    ids.add(step.id)
    for (const kind of ['prerequisites', 'skills', 'tracks'] as const) {
      const stranger = step[kind]?.find((slug) => !known[kind].has(slug))
      if (stranger) throw new ContentError(`${step.slug}: ${kind} names ${stranger}, which does not exist.`)
    }
  }
  if (known.prerequisites.size !== steps.length) throw new ContentError('Two steps have the same slug.')
  refuseCycle(steps)
}

/** Prerequisites must lead somewhere: a step that waits for itself could never be advised. */
function refuseCycle(steps: readonly StepFile[]): void {
  const bySlug = new Map(steps.map((step) => [step.slug, step]))
  const settled = new Set<string>()
  const visit = (slug: string, trail: readonly string[]): void => {
    if (settled.has(slug)) return
    if (trail.includes(slug)) throw new ContentError(`Prerequisites go in a circle: ${[...trail, slug].join(' > ')}.`)
    for (const next of bySlug.get(slug)?.prerequisites ?? []) visit(next, [...trail, slug])
    settled.add(slug)
  }
  for (const step of steps) visit(step.slug, [])
}
