import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { listStepFiles, type RoadmapContent, type StepFile } from './content'
import { checklistRows, linkRows, rubricRows, stepRow } from './content-rows'

/** The part of `syncRoadmaps` that writes steps, within its transaction. */

/**
 * Writes the steps of all roadmaps at once: a step can move from one to another, and take a slug that one of another
 * had.
 */
export async function writeSteps(tx: Transaction, library: readonly RoadmapContent[], now: Date): Promise<void> {
  const files = library.flatMap(listStepFiles)
  const rows = library.flatMap((content) => listStepFiles(content).map((step) => stepRow(step, content.id)))
  const stored = new Map((await tx.step.findMany()).map((step) => [step.id, step]))
  const ids = new Set(rows.map(({ id }) => id))
  const gone = [...stored.values()].filter(({ id, retiredAt }) => retiredAt === null && !ids.has(id))
  await tx.step.updateMany({ where: { id: { in: gone.map(({ id }) => id) } }, data: { retiredAt: now } })
  await freeSlugs(tx, rows, stored)
  await tx.step.createMany({ data: rows.filter(({ id }) => !stored.has(id)) })
  for (const row of rows) {
    const { id, ...facts } = { ...row, retiredAt: null }
    const old = stored.get(id)
    if (old && !isSame(old, facts)) await tx.step.update({ where: { id }, data: facts })
  }
  await writeParts(tx.checklistItem as unknown as PartTable, checklistRows(files), [...ids], now)
  await writeParts(tx.rubricRow as unknown as PartTable, rubricRows(files), [...ids], now)
}

const isSame = (old: Readonly<Record<string, unknown>>, facts: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(facts).every(([key, value]) => old[key] === value)

type Named = { readonly id: string; readonly slug: string }

/**
 * Frees slugs for their new steps. A slug belongs to one step at a time: a renamed or retired step gives it up, and the
 * old address is kept.
 */
async function freeSlugs(tx: Transaction, rows: readonly Named[], stored: ReadonlyMap<string, Named>): Promise<void> {
  const renamed = rows.flatMap(({ id, slug }) => {
    const old = stored.get(id)?.slug
    return old !== undefined && old !== slug ? [{ id, old }] : []
  })
  for (const { id } of renamed) await tx.step.update({ where: { id }, data: { slug: `~${id}` } })
  const [slugs, ids] = [new Set(rows.map(({ slug }) => slug)), new Set(rows.map(({ id }) => id))]
  for (const { id, slug } of stored.values()) {
    if (ids.has(id) || !slugs.has(slug)) continue
    await tx.step.update({ where: { id }, data: { slug: `${slug}-${id.slice(0, 8)}` } })
  }
  await tx.stepFormerSlug.deleteMany({ where: { slug: { in: [...slugs, ...renamed.map(({ old }) => old)] } } })
  const free = renamed.filter(({ old }) => !slugs.has(old))
  await tx.stepFormerSlug.createMany({ data: free.map(({ id, old }) => ({ slug: old, stepId: id })) })
}

type Part = { readonly stepId: string; readonly key: string; readonly position: number }
type StoredPart = Part & { readonly id: string; readonly retiredAt: Date | null }
/** The common interface of the tables of checklist items and rubric rows, which are kept by step and key. */
type PartTable = {
  findMany: (query: object) => Promise<StoredPart[]>
  createMany: (query: object) => Promise<unknown>
  update: (query: object) => Promise<unknown>
  updateMany: (query: object) => Promise<unknown>
}

async function writeParts(table: PartTable, parts: readonly Part[], stepIds: readonly string[], now: Date) {
  const toPartKey = ({ stepId, key }: Part) => `${stepId} ${key}`
  const stored = new Map(
    (await table.findMany({ where: { stepId: { in: stepIds } } })).map((row) => [toPartKey(row), row]),
  )
  await table.createMany({ data: parts.filter((part) => !stored.has(toPartKey(part))) })
  for (const part of parts) {
    const facts = { ...part, retiredAt: null }
    const old = stored.get(toPartKey(part))
    if (old && !isSame(old, facts)) await table.update({ where: { id: old.id }, data: facts })
  }
  const names = new Set(parts.map(toPartKey))
  const gone = [...stored.values()].filter((row) => row.retiredAt === null && !names.has(toPartKey(row)))
  await table.updateMany({ where: { id: { in: gone.map(({ id }) => id) } }, data: { retiredAt: now } })
}

/**
 * Writes the rows between steps, once all steps of all roadmaps exist: a prerequisite may be in a later file, a shared
 * step in another.
 */
export async function writeLinks(
  tx: Transaction,
  content: RoadmapContent,
  files: ReadonlyMap<string, StepFile>,
): Promise<void> {
  const slugs = { where: { roadmapId: content.id }, select: { id: true, slug: true } }
  const [tracks, skills] = [await tx.track.findMany(slugs), await tx.skill.findMany(slugs)]
  const bySlug = (rows: readonly Named[]) => new Map(rows.map(({ id, slug }) => [slug, id]))
  const rows = linkRows(content, { steps: bySlug([...files.values()]), tracks: bySlug(tracks), skills: bySlug(skills) })
  const own = { where: { stepId: { in: listStepFiles(content).map((step) => step.id) } } }
  await tx.stepPlace.deleteMany({ where: { stage: { roadmapId: content.id } } })
  await tx.stepPlace.createMany({ data: rows.places })
  await tx.stepTrack.deleteMany(own)
  await tx.stepTrack.createMany({ data: rows.tracks })
  await tx.stepSkill.deleteMany(own)
  await tx.stepSkill.createMany({ data: rows.skills })
  await tx.stepPrerequisite.deleteMany(own)
  await tx.stepPrerequisite.createMany({ data: rows.prerequisites })
  await tx.selfCheck.deleteMany(own)
  await tx.selfCheck.createMany({ data: rows.selfChecks })
  await tx.resource.deleteMany(own)
  await tx.resource.createMany({ data: rows.resources })
  await tx.stepFlavour.deleteMany(own)
  await tx.stepFlavour.createMany({ data: rows.flavours })
}

export type Before = {
  /** Ids of the steps in this database, including retired ones. */
  readonly knownStepIds: ReadonlySet<string>
  /** Ids of the steps that were in a roadmap. */
  readonly activeStepIds: ReadonlySet<string>
  readonly now: Date
}

type Edge = { readonly successorId: string; readonly predecessorId: string }

/**
 * Stores replacements for good, to be carried over when the successor enters the roadmap, also when it returns after a
 * rollback of the content. Where the predecessor is new to this database there is nothing to carry.
 * @param files the steps of all roadmaps
 */
export async function writeReplacements(
  tx: Transaction,
  files: readonly StepFile[],
  { knownStepIds: had, activeStepIds: stood, now }: Before,
): Promise<void> {
  const toEdgeKey = ({ successorId, predecessorId }: Edge) => `${successorId} ${predecessorId}`
  const wanted = files.flatMap(({ id, replaces }) =>
    (replaces ?? []).map((predecessorId): Edge => ({ successorId: id, predecessorId })),
  )
  const stands = new Set(files.map(({ id }) => id))
  const stored = await tx.stepReplacement.findMany()
  const [known, heirs] = [new Set(stored.map(toEdgeKey)), new Set(stored.map(({ successorId }) => successorId))]
  const isThere = ({ predecessorId }: Edge) => had.has(predecessorId) || stands.has(predecessorId)
  const fresh = wanted
    .filter((edge) => isThere(edge) && !known.has(toEdgeKey(edge)))
    .map((edge) => ({ ...edge, carriedAt: had.has(edge.predecessorId) ? null : now }))
  // An existing step that takes another in had its own content before: a row with itself as predecessor records that.
  const grown = new Set(fresh.filter(({ carriedAt }) => carriedAt === null).map(({ successorId }) => successorId))
  const own = [...grown]
    .filter((id) => stood.has(id) && !heirs.has(id))
    .map((id) => ({ successorId: id, predecessorId: id, carriedAt: now }))
  await tx.stepReplacement.createMany({ data: [...fresh, ...own] })
  const isBack = ({ successorId }: Edge) => had.has(successorId) && !stood.has(successorId)
  for (const edge of wanted.filter((edge) => known.has(toEdgeKey(edge)) && isBack(edge))) {
    await tx.stepReplacement.update({ where: { successorId_predecessorId: edge }, data: { carriedAt: null } })
  }
}
