import { z } from 'zod'
import { formatList } from '@/lib/foundation/messages/format'
import * as words from '@/messages/generated/learning/roadmap-changes'
import { hasLevels, isOnTrack, type Level, type Roadmap, type Step } from './roadmap'

/** Facts of a step that a revision is compared by. */
export type StepFacts = {
  readonly id: string
  readonly title: string
  readonly stageTitle: string
  readonly level: Level
  readonly isCore: boolean
  readonly tracks: readonly string[]
  /** Ids. */
  readonly prerequisites: readonly string[]
  readonly checklistKeys: readonly string[]
  /** Ids of the steps it replaced, wholly or in part. */
  readonly replaces: readonly string[]
  /** Belongs to another roadmap: it counts here, but its changes are reported there. */
  readonly isShared: boolean
}

/** The parts of a roadmap that a revision is compared by. On one without levels, the level of a step is the first. */
export type ContentRows = {
  /** Slugs, in order. */
  readonly tracks: readonly string[]
  readonly steps: readonly StepFacts[]
}

const title = z.string()
/** One change of a step in a revision. */
export const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('added') }),
  z.strictObject({ kind: z.literal('renamed'), from: title }),
  z.strictObject({ kind: z.literal('moved'), from: title, to: title }),
  /** One step was split into several; this is one of them. */
  z.strictObject({ kind: z.literal('split'), from: title, fromId: z.string() }),
  /** Several steps were merged into this one. */
  z.strictObject({ kind: z.literal('merged'), from: z.array(title), fromIds: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('retired'), successors: z.array(title) }),
  z.strictObject({ kind: z.literal('weighed'), isCore: z.boolean(), level: z.enum(['junior', 'mid', 'senior']) }),
  z.strictObject({ kind: z.literal('prerequisites'), added: z.array(title) }),
  z.strictObject({ kind: z.literal('checklist'), added: z.number().int() }),
])
export type ContentChange = z.infer<typeof changeSchema>
export type StepChange = { readonly stepId: string; readonly change: ContentChange }

/**
 * Lists the changes of a revision, step by step, that a learner has to know: mere rewording is none.
 * @param before the steps of the roadmap before, without those retired earlier
 * @param after the steps of the roadmap now
 * @param everywhere the steps of all roadmaps: a retired step can live on in another
 */
export function changesBetween(
  before: readonly StepFacts[],
  after: readonly StepFacts[],
  everywhere: readonly StepFacts[] = after,
): StepChange[] {
  const old = new Map(before.map((step) => [step.id, step]))
  const titles = new Map([...before, ...after].map((step) => [step.id, step.title]))
  const written = after.filter((step) => !step.isShared)
  const changes = written.flatMap((step) => {
    const known = old.get(step.id)
    const found = known ? compareSteps(known, step, titles) : [origin(step, titles, old)]
    return found.map((change) => ({ stepId: step.id, change }))
  })
  const kept = new Set(after.map((step) => step.id))
  const retired = before
    .filter((step) => !kept.has(step.id) && !step.isShared)
    .map((step) => {
      const heirs = everywhere.filter((other) => other.replaces.includes(step.id) && !other.isShared)
      const successors = heirs.map((other) => other.title)
      return { stepId: step.id, change: { kind: 'retired', successors } as const }
    })
  return [...changes, ...retired]
}

function origin(
  step: StepFacts,
  titles: ReadonlyMap<string, string>,
  old: ReadonlyMap<string, unknown>,
): ContentChange {
  const fromIds = step.replaces.filter((id) => old.has(id))
  const [first] = fromIds
  if (first === undefined) return { kind: 'added' }
  const from = fromIds.map((id) => titles.get(id) ?? '')
  if (fromIds.length > 1) return { kind: 'merged', from, fromIds }
  return { kind: 'split', from: from[0] ?? '', fromId: first }
}

function compareSteps(before: StepFacts, after: StepFacts, titles: ReadonlyMap<string, string>): ContentChange[] {
  const changes: ContentChange[] = []
  if (before.title !== after.title) changes.push({ kind: 'renamed', from: before.title })
  if (before.stageTitle !== after.stageTitle) {
    changes.push({ kind: 'moved', from: before.stageTitle, to: after.stageTitle })
  }
  if (before.isCore !== after.isCore || before.level !== after.level) {
    changes.push({ kind: 'weighed', isCore: after.isCore, level: after.level })
  }
  const added = after.prerequisites.filter((id) => !before.prerequisites.includes(id))
  if (added.length > 0) changes.push({ kind: 'prerequisites', added: added.map((id) => titles.get(id) ?? '') })
  const points = after.checklistKeys.filter((key) => !before.checklistKeys.includes(key)).length
  if (points > 0) changes.push({ kind: 'checklist', added: points })
  return changes
}

/** Whether two versions of a roadmap count the same steps, on the same tracks and levels. */
export function hasSameCounts(before: ContentRows, after: ContentRows): boolean {
  const facts = ({ tracks, steps }: ContentRows) => [
    tracks,
    steps.map(({ id, level, isCore, tracks }) => JSON.stringify([id, level, isCore, [...tracks].sort()])).sort(),
  ]
  return JSON.stringify(facts(before)) === JSON.stringify(facts(after))
}

export type ShownChange = { readonly title: string; readonly slug: string | null; readonly sentence: string }

/**
 * Lists the changes that concern one learner: on steps with progress, and new core steps on their track.
 * @param touched ids of the steps with any progress
 * @param titles of retired steps, which the roadmap no longer has, by id
 */
export function listChangesForLearner(
  changes: readonly StepChange[],
  roadmap: Roadmap,
  trackSlug: string,
  touched: ReadonlySet<string>,
  titles: ReadonlyMap<string, string>,
): ShownChange[] {
  const steps = new Map(roadmap.stages.flatMap((stage) => stage.steps).map((step) => [step.id, step]))
  // Changes of the learner's own steps come before steps new to everybody.
  const ownFirst = [...changes].sort((a, b) => Number(a.change.kind === 'added') - Number(b.change.kind === 'added'))
  return ownFirst.flatMap(({ stepId, change }) => {
    const step = steps.get(stepId)
    if (!concerns(change, step, stepId, trackSlug, touched)) return []
    const title = step?.title ?? titles.get(stepId)
    return title ? [{ title, slug: step?.slug ?? null, sentence: inWords(change, hasLevels(roadmap)) }] : []
  })
}

function concerns(
  change: ContentChange,
  step: Step | undefined,
  stepId: string,
  trackSlug: string,
  touched: ReadonlySet<string>,
): boolean {
  if (change.kind === 'retired') return touched.has(stepId)
  if (!step || !isOnTrack(step, trackSlug)) return false
  if (change.kind === 'added') return step.isCore
  if (change.kind === 'split') return touched.has(change.fromId) || step.isCore
  if (change.kind === 'merged') return change.fromIds.some((id) => touched.has(id)) || step.isCore
  return touched.has(stepId)
}

function inWords(change: ContentChange, leadsToLevels: boolean): string {
  switch (change.kind) {
    case 'added':
      return words.added()
    case 'renamed':
      return words.renamed({ title: change.from })
    case 'moved':
      return words.moved({ from: change.from, to: change.to })
    case 'split':
      return words.split({ title: change.from })
    case 'merged':
      return words.merged({ titles: listTitles(change.from) })
    case 'retired':
      return change.successors.length > 0 ? words.continued({ titles: listTitles(change.successors) }) : words.retired()
    case 'weighed':
      if (!change.isCore) return words.optionalNow()
      return leadsToLevels ? words.coreNow({ level: change.level }) : words.coreNowToFinish()
    case 'prerequisites':
      return words.after({ titles: listTitles(change.added) })
    case 'checklist':
      return words.points({ count: change.added })
  }
}

const listTitles = (titles: readonly string[]): string => formatList(titles.map((title) => words.quoted({ title })))
