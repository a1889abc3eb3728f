import 'server-only'
import type { Operator } from '@/lib/auth/viewer'
import { db, type Transaction } from '@/lib/db'
import type { RoadmapContent, StepFile } from './content'

/**
 * Brings the database to what the files say, by stable id, in one transaction. Rows that a learner's progress can
 * hang on (steps, checklist items, rubric rows) are never deleted: what the files no longer have is retired.
 * @param contentHash of the files; when it is the stored one nothing is done
 * @returns whether anything was written
 */
export async function syncRoadmap(
  _operator: Operator,
  content: RoadmapContent,
  contentHash: string,
  now = new Date(),
): Promise<boolean> {
  const stored = await db().roadmap.findUnique({ where: { id: content.id }, select: { contentHash: true } })
  if (stored?.contentHash === contentHash) return false
  await db().$transaction((tx) => writeRoadmap(tx, content, contentHash, now), { timeout: 60_000, maxWait: 60_000 })
  return true
}

async function writeRoadmap(tx: Transaction, content: RoadmapContent, contentHash: string, now: Date): Promise<void> {
  const { id, slug, title, summary } = content
  const roadmap = { slug, title, summary, contentHash, syncedAt: now }
  await tx.roadmap.upsert({ where: { id }, create: { id, ...roadmap }, update: roadmap })
  const trackIds = await writeTracks(tx, content)
  const skillIds = await writeSkills(tx, content)
  for (const [position, stage] of content.stages.entries()) {
    const facts = { slug: stage.slug, title: stage.title, summary: stage.summary, position }
    await tx.stage.upsert({ where: { id: stage.id }, create: { id: stage.id, roadmapId: id, ...facts }, update: facts })
    for (const [place, step] of stage.steps.entries()) {
      await writeStep(tx, stage.id, place, step, now)
      await writeStepTexts(tx, step)
    }
  }
  const steps = content.stages.flatMap((stage) => stage.steps)
  await writeLinks(tx, steps, trackIds, skillIds)
  const ids = steps.map((step) => step.id)
  await tx.step.updateMany({
    where: { stage: { roadmapId: id }, id: { notIn: ids }, retiredAt: null },
    data: { retiredAt: now },
  })
}

async function writeTracks(tx: Transaction, content: RoadmapContent): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const [position, track] of content.tracks.entries()) {
    const facts = { ...track, position }
    const row = await tx.track.upsert({
      where: { roadmapId_slug: { roadmapId: content.id, slug: track.slug } },
      create: { roadmapId: content.id, ...facts },
      update: facts,
    })
    ids.set(track.slug, row.id)
  }
  return ids
}

async function writeSkills(tx: Transaction, content: RoadmapContent): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const [position, skill] of content.skills.entries()) {
    const facts = { ...skill, position }
    const row = await tx.skill.upsert({
      where: { roadmapId_slug: { roadmapId: content.id, slug: skill.slug } },
      create: { roadmapId: content.id, ...facts },
      update: facts,
    })
    ids.set(skill.slug, row.id)
  }
  return ids
}

async function writeStep(tx: Transaction, stageId: string, position: number, step: StepFile, now: Date): Promise<void> {
  const { id, slug, title, shortTitle, summary, kind, level, body } = step
  const facts = {
    stageId,
    slug,
    title,
    shortTitle,
    summary,
    kind,
    level,
    body,
    position,
    isCore: step.core,
    completionRule: step.completion,
    effortMedianHours: step.effort.median,
    effortP90Hours: step.effort.p90,
    retiredAt: null,
  }
  await tx.step.upsert({ where: { id }, create: { id, ...facts }, update: facts })
  for (const [place, item] of step.checklist.entries()) {
    const { key, text } = item
    const row = { text, position: place, retiredAt: null }
    await tx.checklistItem.upsert({
      where: { stepId_key: { stepId: id, key } },
      create: { stepId: id, key, ...row },
      update: row,
    })
  }
  for (const [place, { key, ...texts }] of (step.rubric ?? []).entries()) {
    const row = { ...texts, position: place, retiredAt: null }
    await tx.rubricRow.upsert({
      where: { stepId_key: { stepId: id, key } },
      create: { stepId: id, key, ...row },
      update: row,
    })
  }
  const gone = (keys: readonly string[]) => ({
    where: { stepId: id, key: { notIn: [...keys] }, retiredAt: null },
    data: { retiredAt: now },
  })
  await tx.checklistItem.updateMany(gone(step.checklist.map((item) => item.key)))
  await tx.rubricRow.updateMany(gone((step.rubric ?? []).map((row) => row.key)))
}

/** Nothing hangs on resources and self-checks: they are written anew. */
async function writeStepTexts(tx: Transaction, step: StepFile): Promise<void> {
  const stepId = step.id
  await tx.resource.deleteMany({ where: { stepId } })
  await tx.resource.createMany({ data: step.resources.map((row, position) => ({ ...row, stepId, position })) })
  await tx.selfCheck.deleteMany({ where: { stepId } })
  await tx.selfCheck.createMany({ data: step.selfCheck.map((row, position) => ({ ...row, stepId, position })) })
}

/** After all steps are there: a prerequisite may stand in a later file. */
async function writeLinks(
  tx: Transaction,
  steps: readonly StepFile[],
  trackIds: ReadonlyMap<string, string>,
  skillIds: ReadonlyMap<string, string>,
): Promise<void> {
  const stepIds = new Map(steps.map((step) => [step.slug, step.id]))
  const ids = (slugs: readonly string[] | undefined, known: ReadonlyMap<string, string>) =>
    (slugs ?? []).flatMap((slug) => known.get(slug) ?? [])
  const every = { stepId: { in: steps.map((step) => step.id) } }
  await tx.stepTrack.deleteMany({ where: every })
  await tx.stepSkill.deleteMany({ where: every })
  await tx.stepPrerequisite.deleteMany({ where: every })
  const rows = steps.map((step) => ({
    stepId: step.id,
    tracks: ids(step.tracks, trackIds),
    skills: ids(step.skills, skillIds),
    prerequisites: ids(step.prerequisites, stepIds),
  }))
  await tx.stepTrack.createMany({
    data: rows.flatMap(({ stepId, tracks }) => tracks.map((trackId) => ({ stepId, trackId }))),
  })
  await tx.stepSkill.createMany({
    data: rows.flatMap(({ stepId, skills }) => skills.map((skillId) => ({ stepId, skillId }))),
  })
  await tx.stepPrerequisite.createMany({
    data: rows.flatMap(({ stepId, prerequisites }) =>
      prerequisites.map((prerequisiteId) => ({ stepId, prerequisiteId })),
    ),
  })
}
