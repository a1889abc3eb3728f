import { z } from 'zod'

/**
 * Schemas of the files under `content/roadmaps/<slug>`: `roadmap.yaml`, `steps/<stage>/<slug>.md` (YAML front matter,
 * then Markdown), and beside a step its flavours by track, `<slug>.<track>.md`. An invalid file stops the start with
 * its path and the reason.
 */

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
const line = z.string().trim().min(1).max(160)
const sentence = z.string().trim().min(20).max(320)

/** Goal of a roadmap: a ladder of levels, with gates and pay, or only its own end. */
export const roadmapGoalSchema = z.enum(['levels', 'finished'])
export const stepKindSchema = z.enum(['topic', 'project', 'practice'])
export const contentLevelSchema = z.enum(['junior', 'mid', 'senior'])
export const completionRuleSchema = z.enum(['tick', 'evidence', 'review'])
export const resourceKindSchema = z.enum(['docs', 'article', 'book', 'course', 'video', 'tool', 'exercise'])

const effortSchema = z
  .strictObject({
    /** Median hours. */
    median: z.number().int().min(1).max(200),
    /** 90th percentile in hours: nine of ten learners stay under it. */
    p90: z.number().int().min(1).max(400),
  })
  .refine((effort) => effort.p90 > effort.median, 'p90 must be above the median')

const resourceSchema = z.strictObject({
  title: line,
  url: z.url({ protocol: /^https$/ }),
  kind: resourceKindSchema,
  /** Minutes of reading, watching or doing for the relevant part. */
  minutes: z.number().int().min(5).max(6000),
  cost: z.enum(['free', 'paid']),
  language: z.string().regex(/^[a-z]{2}$/),
  /**
   * Left out for a resource that the step's hours include. Otherwise a sentence for the reader: whom it suits, or what
   * it replaces.
   */
  optional: z.string().trim().min(10).max(160).regex(/[.]$/, 'end with a full stop').optional(),
})

const checklistItemSchema = z.strictObject({
  key: slug,
  text: z.string().trim().min(10).max(200),
  /** Ids of checks that tick it once all of them pass; left out, it is ticked by hand. */
  checks: z.array(slug).min(1).max(30).optional(),
})

const rubricRowSchema = z.strictObject({
  key: slug,
  title: line,
  notYet: sentence,
  competent: sentence,
  excellent: sentence,
})

const selfCheckSchema = z.strictObject({ question: z.string().trim().min(10), answer: z.string().trim().min(20) })

export const stepFrontMatterSchema = z
  .strictObject({
    id: z.uuid(),
    title: line,
    /** At most 22 characters, for tight places. */
    shortTitle: z.string().trim().min(2).max(22),
    summary: sentence,
    kind: stepKindSchema,
    level: contentLevelSchema,
    core: z.boolean(),
    /** Tracks the step belongs to; left out, it belongs to every track. */
    tracks: z.array(slug).min(1).optional(),
    effort: effortSchema,
    completion: completionRuleSchema,
    /** Slugs of steps that come first. Advice, never a lock. */
    prerequisites: z.array(slug).default([]),
    skills: z.array(slug).min(1),
    checklist: z.array(checklistItemSchema).min(4).max(8),
    resources: z.array(resourceSchema).min(3).max(6),
    selfCheck: z.array(selfCheckSchema).min(3).max(5),
    rubric: z.array(rubricRowSchema).min(4).max(6).optional(),
    /** Slug of the brief, a folder of `content/checks`, whose checks learners run against their work. */
    check: slug.optional(),
    /** Ids of steps that this one replaced, in part (a split) or with others (a merge). Progress is carried over. */
    replaces: z.array(z.uuid()).min(1).optional(),
  })
  .refine((step) => step.completion !== 'review' || step.rubric !== undefined, 'a reviewed step needs a rubric')
  .refine(
    (step) => step.resources.some(({ cost, optional }) => cost === 'free' && !optional),
    'one resource at least is free and not optional',
  )

/** Schema of `<slug>.<track>.md` beside a step: how one track does what the common text leaves open. */
export const flavourFrontMatterSchema = z.strictObject({ resources: z.array(resourceSchema).min(1).max(4) })

/** A step of this roadmap by its slug, or one of another as `<roadmap>/<slug>`: ticked once, it is done in both. */
const placeSchema = z.string().regex(/^([a-z0-9-]+\/)?[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug, or another roadmap and a slug')

const week = z.number().int().min(1).max(260)

/** The weeks of the roadmap, from 1, in which a stage lies. */
const weeksSchema = z
  .strictObject({ from: week, to: week })
  .refine(({ from, to }) => from <= to, 'the first week is not after the last')

export const roadmapFileSchema = z.strictObject({
  id: z.uuid(),
  slug,
  title: line,
  summary: sentence,
  /** When left out: `levels` where the core steps are of more than one level, else `finished`. */
  goal: roadmapGoalSchema.optional(),
  /** Ecosystems of which a learner chooses one; when left out, all learners follow the same steps. */
  tracks: z.array(z.strictObject({ slug, title: line, language: line, summary: sentence })).default([]),
  skills: z.array(z.strictObject({ slug, title: line, kind: z.enum(['technical', 'soft']) })).min(1),
  stages: z
    .array(
      z.strictObject({
        id: z.uuid(),
        slug,
        title: line,
        summary: sentence,
        weeks: weeksSchema.optional(),
        steps: z.array(placeSchema).min(1),
      }),
    )
    .min(1),
})

export type StepFrontMatter = z.infer<typeof stepFrontMatterSchema>
export type FlavourFrontMatter = z.infer<typeof flavourFrontMatterSchema>
export type RoadmapFile = z.infer<typeof roadmapFileSchema>
