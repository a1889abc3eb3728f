import 'server-only'
import type { Viewer, Visitor } from '@/lib/auth/viewer'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { completionRuleSchema, levelSchema, resourceKindSchema, stepKindSchema } from './content-schema'
import type { Roadmap, Step, StepContent } from './roadmap'

const kept = new Map<string, Roadmap>()
export const ROADMAP = 'backend'

/**
 * The whole roadmap, every track. Public. It changes only when content is synced, so each process keeps the one it
 * read and asks the database no more than whether it is still the newest.
 */
export async function getRoadmap(_who: Visitor | Viewer, slug: string = ROADMAP): Promise<Roadmap> {
  const row = await db().roadmap.findUnique({ where: { slug }, select: { contentHash: true } })
  if (!row) throw notFound('The roadmap')
  const known = kept.get(slug)
  if (known?.contentHash === row.contentHash) return known
  const roadmap = await readRoadmap(slug)
  kept.set(slug, roadmap)
  return roadmap
}

async function readRoadmap(slug: string): Promise<Roadmap> {
  const inOrder = { orderBy: { position: 'asc' } } as const
  const row = await db().roadmap.findUniqueOrThrow({
    where: { slug },
    include: {
      tracks: inOrder,
      stages: {
        ...inOrder,
        include: {
          steps: {
            ...inOrder,
            where: { retiredAt: null },
            omit: { body: true },
            include: { tracks: { include: { track: true } }, prerequisites: true },
          },
        },
      },
    },
  })
  const stages = row.stages.map((stage) => ({
    id: stage.id,
    slug: stage.slug,
    title: stage.title,
    summary: stage.summary,
    steps: stage.steps.map(
      (step): Step => ({
        id: step.id,
        slug: step.slug,
        title: step.title,
        shortTitle: step.shortTitle,
        summary: step.summary,
        stageSlug: stage.slug,
        kind: stepKindSchema.parse(step.kind),
        level: levelSchema.parse(step.level),
        isCore: step.isCore,
        completionRule: completionRuleSchema.parse(step.completionRule),
        effort: { median: step.effortMedianHours, p90: step.effortP90Hours },
        tracks: step.tracks.map(({ track }) => track.slug),
        prerequisites: step.prerequisites.map(({ prerequisiteId }) => prerequisiteId),
      }),
    ),
  }))
  const tracks = row.tracks.map(({ slug, title, language, summary }) => ({ slug, title, language, summary }))
  const { id, title, summary, contentHash } = row
  return { id, slug, title, summary, contentHash, tracks, stages }
}

/** The text and parts of one step. Public. */
export async function getStepContent(_who: Visitor | Viewer, stepId: string): Promise<StepContent> {
  const inOrder = { orderBy: { position: 'asc' } } as const
  const row = await db().step.findUnique({
    where: { id: stepId },
    include: {
      checklist: { ...inOrder, where: { retiredAt: null } },
      resources: inOrder,
      selfChecks: inOrder,
      rubricRows: { ...inOrder, where: { retiredAt: null } },
      skills: { include: { skill: true } },
    },
  })
  if (!row) throw notFound('The step')
  return {
    body: row.body,
    checklist: row.checklist.map(({ id, text }) => ({ id, text })),
    resources: row.resources.map(({ title, url, kind, minutes, cost, language }) => ({
      title,
      url,
      kind: resourceKindSchema.parse(kind),
      minutes,
      cost: cost === 'paid' ? 'paid' : 'free',
      language,
    })),
    selfChecks: row.selfChecks.map(({ question, answer }) => ({ question, answer })),
    skills: row.skills.map(({ skill }) => ({ slug: skill.slug, title: skill.title })),
    rubric: row.rubricRows.map(({ id, title, notYet, competent, excellent }) => ({
      id,
      title,
      notYet,
      competent,
      excellent,
    })),
  }
}
