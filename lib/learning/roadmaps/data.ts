import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { isUnavailable, notFound } from '@/lib/foundation/errors'
import type { Viewer, Visitor } from '@/lib/platform/auth/viewer'
import { resourceKindSchema } from './content-schema'
import { offeredRoadmaps } from './policy'
import { readRoadmaps } from './read-roadmaps.data'
import {
  type ChecklistItems,
  findChosenRoadmap,
  type Resource,
  type Roadmap,
  type Skill,
  type StepContent,
} from './roadmap'

/** Milliseconds for which a process relies on the content version that it read last. */
const FRESH_MS = 1000

const askVersions = () =>
  db().roadmap.findMany({
    where: offeredRoadmaps,
    select: { id: true, contentHash: true, revision: true },
    orderBy: { position: 'asc' },
  })

let known: { of: ReturnType<typeof db>; versions: Awaited<ReturnType<typeof askVersions>> } | undefined
let asked: { at: number; of: ReturnType<typeof db>; versions: ReturnType<typeof askVersions> } | undefined

/**
 * Reads the content versions, which change with each sync. Content changes once in weeks but is checked with every
 * request, so requests within a second share a read.
 */
async function versions() {
  const [at, of] = [performance.now(), db()]
  if (!asked || asked.of !== of || at - asked.at >= FRESH_MS) asked = { at, of, versions: askVersions() }
  const { versions } = asked
  try {
    known = { of, versions: await versions }
    return known.versions
  } catch (error) {
    asked = undefined
    // Content cannot change while the database is away, so the last version still holds.
    if (isUnavailable(error) && known?.of === of) return known.versions
    throw error
  }
}

/** Clears the cached versions after content was written. */
export function clearRoadmapCache(): void {
  asked = undefined
}

type Kept = {
  readonly version: string
  roadmaps?: readonly Roadmap[]
  retired?: readonly RetiredStep[]
  checklists?: ReadonlyMap<string, ChecklistItems>
  /** By step and track. */
  readonly contents: Map<string, StepContent>
}

let kept: Kept = { version: '', contents: new Map() }

/** Returns this process's cache for the content version now in the database. */
async function keptOfNow(): Promise<Kept> {
  const version = JSON.stringify(await versions())
  if (kept.version !== version) kept = { version, contents: new Map() }
  return kept
}

/**
 * Lists all roadmaps, in order, with every track. Public. They change only when content is synced, so each process
 * caches them and only checks whether they are still the newest.
 */
export async function listRoadmaps(_who: Visitor | Viewer): Promise<readonly Roadmap[]> {
  const now = await keptOfNow()
  now.roadmaps ??= await readRoadmaps()
  return now.roadmaps
}

/** A step that is no longer on any roadmap. */
export type RetiredStep = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly roadmapId: string
}

/** Lists retired steps, by title, cached like the roadmaps. Public. */
export async function listRetired(_who: Visitor | Viewer): Promise<readonly RetiredStep[]> {
  const now = await keptOfNow()
  now.retired ??= await db().step.findMany({
    where: { retiredAt: { not: null } },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    select: { id: true, slug: true, title: true, roadmapId: true },
  })
  return now.retired
}

/** Returns the checklist of each step that has one, by step id, cached like the roadmaps. Public. */
export async function listChecklists(_who: Visitor | Viewer): Promise<ReadonlyMap<string, ChecklistItems>> {
  const now = await keptOfNow()
  now.checklists ??= await readChecklists()
  return now.checklists
}

async function readChecklists(): Promise<ReadonlyMap<string, ChecklistItems>> {
  const inUse = { retiredAt: null }
  const rows = await db().step.findMany({
    where: { checklist: { some: inUse } },
    select: { id: true, checklist: { where: inUse, orderBy: { position: 'asc' }, select: { id: true, text: true } } },
  })
  return new Map(rows.map(({ id, checklist }) => [id, checklist]))
}

/** Returns the roadmap of this slug. Null where there is none. */
export async function findRoadmap(who: Visitor | Viewer, slug: string): Promise<Roadmap | null> {
  return (await listRoadmaps(who)).find((roadmap) => roadmap.slug === slug) ?? null
}

/** Same as `findRoadmap`, but throws not-found where there is none. */
export async function getRoadmap(who: Visitor | Viewer, slug: string): Promise<Roadmap> {
  return roadmapOrNotFound(await findRoadmap(who, slug))
}

/**
 * Returns the first roadmap: public pages show it, and learners and cohorts without a choice follow it.
 * @throws not-found where there is none
 */
export async function getFirstRoadmap(who: Visitor | Viewer): Promise<Roadmap> {
  return getChosenRoadmap(who, null)
}

/**
 * Returns the roadmap that a learner or cohort chose, by its id, or the first (`findChosenRoadmap`).
 * @throws not-found where there is none
 */
export async function getChosenRoadmap(who: Visitor | Viewer, roadmapId: string | null): Promise<Roadmap> {
  return roadmapOrNotFound(findChosenRoadmap(await listRoadmaps(who), roadmapId))
}

/** Returns a roadmap's title where there are others, for pages that count by it; else null. */
export async function findDistinctTitle(who: Visitor | Viewer, { title }: Roadmap): Promise<string | null> {
  return (await listRoadmaps(who)).length > 1 ? title : null
}

function roadmapOrNotFound(roadmap: Roadmap | null): Roadmap {
  if (!roadmap) throw notFound('roadmap')
  return roadmap
}

/**
 * Returns the text and parts of one step, cached like the roadmaps. Public.
 * @param trackSlug whose flavour to add, where the step has one
 */
export async function getStepContent(
  _who: Visitor | Viewer,
  stepId: string,
  trackSlug: string = '',
): Promise<StepContent> {
  const { contents } = await keptOfNow()
  const key = `${stepId} ${trackSlug}`
  const content = contents.get(key) ?? (await readStepContent(stepId, trackSlug))
  // Limits the cache: an address can contain any text as track.
  if (contents.size < MOST_CONTENTS) contents.set(key, content)
  return content
}

/** Cached contents at most: more than the steps of all roadmaps on all of their tracks. */
const MOST_CONTENTS = 2000

async function readStepContent(stepId: string, trackSlug: string): Promise<StepContent> {
  const inOrder = { orderBy: { position: 'asc' } } as const
  const row = await db().step.findUnique({
    where: { id: stepId },
    include: {
      checklist: { ...inOrder, where: { retiredAt: null } },
      resources: { ...inOrder, where: { OR: [{ trackId: null }, { track: { slug: trackSlug } }] } },
      selfChecks: inOrder,
      rubricRows: { ...inOrder, where: { retiredAt: null } },
      skills: { include: { skill: true }, orderBy: { skill: { position: 'asc' } } },
      flavours: { where: { track: { slug: trackSlug } }, include: { track: { select: { title: true } } } },
    },
  })
  if (!row) throw notFound('step')
  const [flavour] = row.flavours
  return {
    body: row.body,
    checklist: row.checklist.map(({ id, text, checks }) => ({ id, text, checks: checks.split(' ').filter(Boolean) })),
    check: row.check,
    resources: row.resources.filter(({ trackId }) => trackId === null).map(toResource),
    flavour: flavour
      ? {
          trackTitle: flavour.track.title,
          body: flavour.body,
          resources: row.resources.filter(({ trackId }) => trackId !== null).map(toResource),
        }
      : null,
    selfChecks: row.selfChecks.map(({ question, answer }) => ({ question, answer })),
    skills: row.skills.map(({ skill }) => ({ slug: skill.slug, title: skill.title })),
    rubric: row.rubricRows.map(({ id, key, title, notYet, competent, excellent }) => ({
      id,
      key,
      title,
      notYet,
      competent,
      excellent,
    })),
  }
}

/** Lists the skills of a roadmap, each with the steps that prove it. Public. */
export async function listSkills(who: Visitor | Viewer, roadmapId: string): Promise<readonly Skill[]> {
  return (await listRoadmapSkills(who, [roadmapId])).get(roadmapId) ?? []
}

/** Lists the same for several roadmaps, by their ids. Public. */
export async function listRoadmapSkills(
  _who: Visitor | Viewer,
  roadmapIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Skill[]>> {
  const rows = await db().skill.findMany({
    where: { roadmapId: { in: [...roadmapIds] } },
    orderBy: { position: 'asc' },
    include: { steps: { select: { stepId: true } } },
  })
  const skills = new Map<string, Skill[]>()
  for (const { roadmapId, slug, title, kind, steps } of rows) {
    const stepIds = steps.map(({ stepId }) => stepId)
    const skill: Skill = { slug, title, kind: kind === 'soft' ? 'soft' : 'technical', stepIds }
    skills.set(roadmapId, [...(skills.get(roadmapId) ?? []), skill])
  }
  return skills
}

type ResourceRow = Omit<Resource, 'kind' | 'cost'> & { readonly kind: string; readonly cost: string }

const toResource = ({ title, url, kind, minutes, cost, language, optional }: ResourceRow): Resource => ({
  title,
  url,
  kind: resourceKindSchema.parse(kind),
  minutes,
  cost: cost === 'paid' ? 'paid' : 'free',
  language,
  optional,
})
