import 'server-only'
import type { Operator } from '@/lib/auth/viewer'
import { db, type Transaction } from '@/lib/db'
import { changesBetween, countsAlike, type StepFacts } from './changes'
import { type RoadmapContent, stepFilesOf } from './content'
import { checklistRows, factsOf, linkRows, rubricRows, stepRow } from './content-rows'
import { levelSchema } from './content-schema'

/** True when the roadmaps were last synced from files with this hash. */
export async function isSynced(_operator: Operator, contentHash: string): Promise<boolean> {
  const rows = await db().roadmap.findMany({ select: { contentHash: true } })
  return rows.length > 0 && rows.every((row) => row.contentHash === contentHash)
}

/**
 * Brings the database to what the files say, by stable id, in one transaction. Rows that a learner's progress can
 * hang on (steps, checklist items, rubric rows) are never deleted: what the files no longer have is retired.
 * What learners had on a step that was split or merged is carried over by `carryProgressOver`, afterwards.
 * @param library all roadmaps, in their order
 */
export async function syncRoadmaps(
  _operator: Operator,
  library: readonly RoadmapContent[],
  contentHash: string,
  now = new Date(),
): Promise<void> {
  const stepIds = new Map(library.flatMap(stepFilesOf).map((step) => [step.slug, step.id]))
  await db().$transaction(
    async (tx) => {
      const had = new Set((await tx.step.findMany({ select: { id: true } })).map(({ id }) => id))
      const before = new Map<string, readonly StepFacts[]>()
      for (const content of library) before.set(content.id, await storedFacts(tx, content.id))
      const stood = new Set([...before.values()].flat().map(({ id }) => id))
      for (const [position, content] of library.entries()) {
        await writeHead(tx, content, { position, contentHash, now })
        await writeSteps(tx, content, now)
      }
      for (const content of library) {
        await writeLinks(tx, content, stepIds)
        await writeReplacements(tx, content, { had, stood, now })
        await noteChanges(tx, content, before.get(content.id) ?? [], factsOf(content, stepIds), now)
      }
    },
    { timeout: 60_000, maxWait: 60_000 },
  )
}

/** The steps that stand in a roadmap now, as the last sync left them. */
async function storedFacts(tx: Transaction, roadmapId: string): Promise<StepFacts[]> {
  const rows = await tx.step.findMany({
    where: { roadmapId, retiredAt: null },
    select: {
      id: true,
      title: true,
      level: true,
      isCore: true,
      tracks: { select: { track: { select: { slug: true } } } },
      prerequisites: { select: { prerequisiteId: true } },
      checklist: { where: { retiredAt: null }, select: { key: true } },
      places: { where: { stage: { roadmapId } }, select: { stage: { select: { title: true } } } },
    },
  })
  return rows.map(({ id, title, level, isCore, tracks, prerequisites, checklist, places }) => ({
    ...{ id, title, isCore, replaces: [] },
    level: levelSchema.parse(level),
    stageTitle: places[0]?.stage.title ?? '',
    tracks: tracks.map(({ track }) => track.slug),
    prerequisites: prerequisites.map(({ prerequisiteId }) => prerequisiteId),
    checklistKeys: checklist.map(({ key }) => key),
  }))
}

type Sync = { readonly position: number; readonly contentHash: string; readonly now: Date }

async function writeHead(tx: Transaction, content: RoadmapContent, { position, contentHash, now }: Sync) {
  const { id, slug, title, summary } = content
  const roadmap = { slug, title, summary, position, contentHash, syncedAt: now }
  await tx.roadmap.upsert({ where: { id }, create: { id, ...roadmap }, update: roadmap })
  for (const [place, track] of content.tracks.entries()) {
    const facts = { ...track, position: place }
    const where = { roadmapId_slug: { roadmapId: id, slug: track.slug } }
    await tx.track.upsert({ where, create: { roadmapId: id, ...facts }, update: facts })
  }
  for (const [place, skill] of content.skills.entries()) {
    const facts = { ...skill, position: place }
    const where = { roadmapId_slug: { roadmapId: id, slug: skill.slug } }
    await tx.skill.upsert({ where, create: { roadmapId: id, ...facts }, update: facts })
  }
  await tx.stage.deleteMany({ where: { roadmapId: id, id: { notIn: content.stages.map((stage) => stage.id) } } })
  for (const [place, stage] of content.stages.entries()) {
    const facts = { slug: stage.slug, title: stage.title, summary: stage.summary, position: place }
    await tx.stage.upsert({ where: { id: stage.id }, create: { id: stage.id, roadmapId: id, ...facts }, update: facts })
  }
}

async function writeSteps(tx: Transaction, content: RoadmapContent, now: Date): Promise<void> {
  const files = stepFilesOf(content)
  const rows = files.map((step) => stepRow(step, content.id))
  const ids = rows.map(({ id }) => id)
  const stored = new Map((await tx.step.findMany({ where: { id: { in: ids } } })).map((step) => [step.id, step]))
  await tx.step.updateMany({
    where: { roadmapId: content.id, id: { notIn: ids }, retiredAt: null },
    data: { retiredAt: now },
  })
  await freeSlugs(tx, rows, stored)
  await tx.step.createMany({ data: rows.filter(({ id }) => !stored.has(id)) })
  for (const row of rows) {
    const { id, ...facts } = { ...row, retiredAt: null }
    const old = stored.get(id)
    if (old && !isSame(old, facts)) await tx.step.update({ where: { id }, data: facts })
  }
  await writeParts(tx.checklistItem as unknown as PartTable, checklistRows(files), ids, now)
  await writeParts(tx.rubricRow as unknown as PartTable, rubricRows(files), ids, now)
}

const isSame = (old: Readonly<Record<string, unknown>>, facts: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(facts).every(([key, value]) => old[key] === value)

/** A slug is one step's at a time. Who had it before, renamed or retired, gives it up; the old address is kept. */
async function freeSlugs(
  tx: Transaction,
  rows: readonly { id: string; slug: string }[],
  stored: ReadonlyMap<string, { readonly slug: string }>,
): Promise<void> {
  const renamed = rows.flatMap(({ id, slug }) => {
    const old = stored.get(id)?.slug
    return old !== undefined && old !== slug ? [{ id, old }] : []
  })
  for (const { id } of renamed) await tx.step.update({ where: { id }, data: { slug: `~${id}` } })
  const slugs = rows.map(({ slug }) => slug)
  const owners = await tx.step.findMany({
    where: { slug: { in: slugs }, id: { notIn: rows.map(({ id }) => id) } },
    select: { id: true, slug: true },
  })
  for (const { id, slug } of owners) {
    await tx.step.update({ where: { id }, data: { slug: `${slug}-${id.slice(0, 8)}` } })
  }
  await tx.stepFormerSlug.deleteMany({ where: { slug: { in: [...slugs, ...renamed.map(({ old }) => old)] } } })
  const free = renamed.filter(({ old }) => !slugs.includes(old))
  await tx.stepFormerSlug.createMany({ data: free.map(({ id, old }) => ({ slug: old, stepId: id })) })
}

type Part = { readonly stepId: string; readonly key: string; readonly position: number }
type StoredPart = Part & { readonly id: string; readonly retiredAt: Date | null }
/** What checklist items and rubric rows have in common: they stay, by step and key. */
type PartTable = {
  findMany: (query: object) => Promise<StoredPart[]>
  createMany: (query: object) => Promise<unknown>
  update: (query: object) => Promise<unknown>
  updateMany: (query: object) => Promise<unknown>
}

async function writeParts(table: PartTable, parts: readonly Part[], stepIds: readonly string[], now: Date) {
  const nameOf = ({ stepId, key }: Part) => `${stepId} ${key}`
  const stored = new Map(
    (await table.findMany({ where: { stepId: { in: stepIds } } })).map((row) => [nameOf(row), row]),
  )
  await table.createMany({ data: parts.filter((part) => !stored.has(nameOf(part))) })
  for (const part of parts) {
    const facts = { ...part, retiredAt: null }
    const old = stored.get(nameOf(part))
    if (old && !isSame(old, facts)) await table.update({ where: { id: old.id }, data: facts })
  }
  const names = new Set(parts.map(nameOf))
  const gone = [...stored.values()].filter((row) => row.retiredAt === null && !names.has(nameOf(row)))
  await table.updateMany({ where: { id: { in: gone.map(({ id }) => id) } }, data: { retiredAt: now } })
}

/** After all steps of all roadmaps are there: a prerequisite may stand in a later file, a shared step in another. */
async function writeLinks(tx: Transaction, content: RoadmapContent, steps: ReadonlyMap<string, string>): Promise<void> {
  const slugs = { where: { roadmapId: content.id }, select: { id: true, slug: true } }
  const [tracks, skills] = [await tx.track.findMany(slugs), await tx.skill.findMany(slugs)]
  const bySlug = (rows: readonly { id: string; slug: string }[]) => new Map(rows.map(({ id, slug }) => [slug, id]))
  const rows = linkRows(content, { steps, tracks: bySlug(tracks), skills: bySlug(skills) })
  const files = stepFilesOf(content)
  const own = { where: { stepId: { in: files.map((step) => step.id) } } }
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

type Before = {
  /** Ids of the steps that this database had, retired ones too. */
  readonly had: ReadonlySet<string>
  /** Ids of those that stood in a roadmap. */
  readonly stood: ReadonlySet<string>
  readonly now: Date
}

/**
 * Kept for good, and carried over when the successor comes into the roadmap; also when it comes back after the
 * content had been taken back. Where the predecessor came into this database only now there is nothing to carry.
 */
async function writeReplacements(tx: Transaction, content: RoadmapContent, { had, stood, now }: Before) {
  const wanted = stepFilesOf(content).flatMap(({ id, replaces }) =>
    (replaces ?? []).map((predecessorId) => ({ successorId: id, predecessorId })),
  )
  const there = { where: { id: { in: wanted.map(({ predecessorId }) => predecessorId) } }, select: { id: true } }
  const ids = new Set((await tx.step.findMany(there)).map(({ id }) => id))
  const known = new Set((await tx.stepReplacement.findMany()).map((row) => `${row.successorId} ${row.predecessorId}`))
  await tx.stepReplacement.createMany({
    data: wanted
      .filter((row) => ids.has(row.predecessorId) && !known.has(`${row.successorId} ${row.predecessorId}`))
      .map((row) => ({ ...row, carriedAt: had.has(row.predecessorId) ? null : now })),
  })
  const back = wanted.map(({ successorId }) => successorId).filter((id) => had.has(id) && !stood.has(id))
  await tx.stepReplacement.updateMany({ where: { successorId: { in: back } }, data: { carriedAt: null } })
}

async function noteChanges(
  tx: Transaction,
  { id }: RoadmapContent,
  before: readonly StepFacts[],
  after: readonly StepFacts[],
  now: Date,
): Promise<void> {
  if (before.length === 0) return
  const changes = changesBetween(before, after)
  const isCountedAlike = countsAlike(before, after)
  if (changes.length === 0 && isCountedAlike) return
  const { revision } = await tx.roadmap.update({ where: { id }, data: { revision: { increment: 1 } } })
  if (!isCountedAlike) await tx.roadmap.update({ where: { id }, data: { countedSince: revision } })
  await tx.roadmapChange.createMany({
    data: changes.map(({ stepId, change }) => {
      const { kind, ...detail } = change
      return { roadmapId: id, revision, stepId, kind, detail: JSON.stringify(detail), createdAt: now }
    }),
  })
}
