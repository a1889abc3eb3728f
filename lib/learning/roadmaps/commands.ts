import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import type { Operator } from '@/lib/platform/auth/viewer'
import { type ContentRows, changesBetween, hasSameCounts } from './changes'
import { findGoal, listStepFiles, type RoadmapContent, type StepFile } from './content'
import { buildContentRows } from './content-rows'
import { contentLevelSchema } from './content-schema'
import { clearRoadmapCache } from './data'
import { NOT_OFFERED, offeredRoadmaps } from './policy'
import { type RoadmapGoal, toRoadmapLevel } from './roadmap'
import { type Before, writeLinks, writeReplacements, writeSteps } from './sync.commands'

/** Whether the roadmaps were last synced from files with this hash. */
export async function isSynced(_operator: Operator, contentHash: string): Promise<boolean> {
  const rows = await db().roadmap.findMany({ where: offeredRoadmaps, select: { contentHash: true } })
  return rows.length > 0 && rows.every((row) => row.contentHash === contentHash)
}

/**
 * Updates the database from the content files, by stable id, in one transaction. Rows that learners' progress refers to
 * (steps, checklist items, rubric rows) are never deleted, only retired. `applyRevisions` later carries over progress
 * on split or merged steps.
 * @param library all roadmaps, in order
 */
export async function syncRoadmaps(
  _operator: Operator,
  library: readonly RoadmapContent[],
  contentHash: string,
  now = new Date(),
): Promise<void> {
  const files = new Map(library.flatMap(listStepFiles).map((step) => [step.slug, step]))
  await db().$transaction(
    async (tx) => {
      const goals = new Map(library.map((content) => [content.id, findGoal(content, files)]))
      const before = await readStoredRoadmaps(tx, goals)
      const had = new Set((await tx.step.findMany({ select: { id: true } })).map(({ id }) => id))
      await leaveOut(tx, library)
      for (const [position, content] of library.entries()) {
        await writeHead(tx, content, { position, contentHash, now, goal: findGoal(content, files) })
      }
      await writeSteps(tx, library, now)
      for (const content of library) await writeLinks(tx, content, files)
      await writeReplacements(tx, [...files.values()], { knownStepIds: had, activeStepIds: idsIn(before), now })
      await noteAllChanges(tx, library, before, files, now)
    },
    { timeout: 60_000, maxWait: 60_000 },
  )
  clearRoadmapCache()
}

/** Each roadmap by its id, as the last sync left it: without steps when the content had dropped it. */
type StoredRoadmaps = ReadonlyMap<string, ContentRows>

const idsIn = (roadmaps: StoredRoadmaps): Before['activeStepIds'] =>
  new Set([...roadmaps.values()].flatMap(({ steps }) => steps.map(({ id }) => id)))

/** @param goals what each roadmap leads to now, by id: a step of one that left levels did not change with that */
async function readStoredRoadmaps(tx: Transaction, goals: ReadonlyMap<string, RoadmapGoal>): Promise<StoredRoadmaps> {
  const facts = {
    ...{ id: true, roadmapId: true, title: true, level: true, isCore: true },
    tracks: { select: { track: { select: { slug: true } } } },
    prerequisites: { select: { prerequisiteId: true } },
    checklist: { where: { retiredAt: null }, select: { key: true } },
  } as const
  const rows = await tx.roadmap.findMany({
    select: {
      id: true,
      tracks: { where: { position: { not: NOT_OFFERED } }, orderBy: { position: 'asc' }, select: { slug: true } },
      stages: { select: { title: true, places: { select: { step: { select: facts } } } } },
    },
  })
  const toContentRows = ({ id: roadmapId, tracks, stages }: (typeof rows)[number]): ContentRows => ({
    tracks: tracks.map(({ slug }) => slug),
    steps: stages.flatMap(({ title: stageTitle, places }) =>
      places.map(({ step: { id, title, level, isCore, tracks, prerequisites, checklist, ...step } }) => ({
        ...{ id, title, isCore, stageTitle, replaces: [], isShared: step.roadmapId !== roadmapId },
        level: toRoadmapLevel({ goal: goals.get(roadmapId) ?? 'levels' }, contentLevelSchema.parse(level)),
        tracks: tracks.map(({ track }) => track.slug),
        prerequisites: prerequisites.map(({ prerequisiteId }) => prerequisiteId),
        checklistKeys: checklist.map(({ key }) => key),
      })),
    ),
  })
  return new Map(rows.map((row) => [row.id, toContentRows(row)]))
}

/**
 * Removes the stages of roadmaps that the content dropped. A slug belongs to one roadmap at a time: a renamed or
 * dropped roadmap gives up its slug if another needs it.
 */
async function leaveOut(tx: Transaction, library: readonly RoadmapContent[]): Promise<void> {
  await tx.stage.deleteMany({ where: { roadmapId: { notIn: library.map(({ id }) => id) } } })
  const owners = new Map(library.map(({ id, slug }) => [slug, id]))
  for (const { id, slug } of await tx.roadmap.findMany({ select: { id: true, slug: true } })) {
    const owner = owners.get(slug)
    if (owner && owner !== id) await tx.roadmap.update({ where: { id }, data: { slug: `~${id}` } })
  }
}

type Sync = { readonly position: number; readonly contentHash: string; readonly now: Date; readonly goal: RoadmapGoal }

async function writeHead(tx: Transaction, content: RoadmapContent, { now, ...sync }: Sync) {
  const { id, slug, title, summary, tracks, skills, stages } = content
  const roadmap = { slug, title, summary, ...sync, syncedAt: now }
  await tx.roadmap.upsert({ where: { id }, create: { id, ...roadmap }, update: roadmap })
  const goneFrom = (rows: readonly { slug: string }[]) => ({
    roadmapId: id,
    slug: { notIn: rows.map((row) => row.slug) },
  })
  await tx.track.updateMany({ where: goneFrom(tracks), data: { position: NOT_OFFERED } })
  for (const [place, track] of tracks.entries()) {
    const facts = { ...track, position: place }
    const where = { roadmapId_slug: { roadmapId: id, slug: track.slug } }
    await tx.track.upsert({ where, create: { roadmapId: id, ...facts }, update: facts })
  }
  await tx.skill.deleteMany({ where: goneFrom(skills) })
  for (const [place, skill] of skills.entries()) {
    const facts = { ...skill, position: place }
    const where = { roadmapId_slug: { roadmapId: id, slug: skill.slug } }
    await tx.skill.upsert({ where, create: { roadmapId: id, ...facts }, update: facts })
  }
  // Only places refer to a stage, and they are rewritten: so stages can swap names, or move to another roadmap.
  await tx.stage.deleteMany({ where: { OR: [{ roadmapId: id }, { id: { in: stages.map((stage) => stage.id) } }] } })
  await tx.stage.createMany({
    data: stages.map(({ id: stageId, slug, title, summary, weeks }, place) => ({
      id: stageId,
      roadmapId: id,
      slug,
      title,
      summary,
      position: place,
      firstWeek: weeks?.from ?? null,
      lastWeek: weeks?.to ?? null,
    })),
  })
}

async function noteAllChanges(
  tx: Transaction,
  library: readonly RoadmapContent[],
  before: StoredRoadmaps,
  files: ReadonlyMap<string, StepFile>,
  now: Date,
): Promise<void> {
  const after = new Map(library.map((content) => [content.id, buildContentRows(content, files)]))
  const everywhere = [...after.values()].flatMap(({ steps }) => steps)
  for (const [roadmapId, present] of after) {
    const earlier = before.get(roadmapId)
    if (!earlier) continue
    const changes = earlier.steps.length > 0 ? changesBetween(earlier.steps, present.steps, everywhere) : []
    const isCountedAlike = hasSameCounts(earlier, present)
    if (changes.length === 0 && isCountedAlike) continue
    const where = { id: roadmapId }
    const { revision } = await tx.roadmap.update({ where, data: { revision: { increment: 1 } } })
    if (!isCountedAlike) await tx.roadmap.update({ where, data: { countedSince: revision } })
    await tx.roadmapChange.createMany({
      data: changes.map(({ stepId, change: { kind, ...detail } }) => {
        return { roadmapId, revision, stepId, kind, detail: JSON.stringify(detail), createdAt: now }
      }),
    })
  }
}

/** Marks progress on these predecessors as carried over to their successor. */
export async function markCarried(
  _operator: Operator,
  successorId: string,
  predecessorIds: readonly string[],
  now: Date,
): Promise<void> {
  await db().stepReplacement.updateMany({
    where: { successorId, predecessorId: { in: [...predecessorIds] }, carriedAt: null },
    data: { carriedAt: now },
  })
}
