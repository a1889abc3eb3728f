import { z } from 'zod'

/**
 * The form of the files under `content/roadmaps/<slug>`: `roadmap.yaml`, `steps/<stage>/<slug>.md` (YAML front matter,
 * then Markdown), and beside a step its flavours by track, `<slug>.<track>.md`. A file that does not fit stops the start with the path and the reason.
 */

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
const line = z.string().trim().min(1).max(160)
const sentence = z.string().trim().min(20).max(320)

export const stepKindSchema = z.enum(['topic', 'project', 'practice'])
export const contentLevelSchema = z.enum(['junior', 'mid', 'senior'])
export const completionRuleSchema = z.enum(['tick', 'evidence', 'review'])
export const resourceKindSchema = z.enum(['docs', 'article', 'book', 'course', 'video', 'tool', 'exercise'])

const effortSchema = z
  .strictObject({
    /** Hours, the middle learner. */
    median: z.number().int().min(1).max(200),
    /** Hours that nine of ten learners stay under. */
    p90: z.number().int().min(1).max(400),
  })
  .refine((effort) => effort.p90 > effort.median, 'p90 must be above the median')

const resourceSchema = z.strictObject({
  title: line,
  url: z.url({ protocol: /^https$/ }),
  kind: resourceKindSchema,
  /** Minutes of reading, watching or doing for the part that serves this step. */
  minutes: z.number().int().min(5).max(6000),
  cost: z.enum(['free', 'paid']),
  language: z.string().regex(/^[a-z]{2}$/),
  /** Left out, the step's hours include it. Given, they do not: a sentence for the reader, whom it is for or instead of what. */
  optional: z.string().trim().min(10).max(160).regex(/[.]$/, 'end with a full stop').optional(),
})

const checklistItemSchema = z.strictObject({ key: slug, text: z.string().trim().min(10).max(200) })

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
    /** Ids of steps whose matter this one took over, in part (a split) or with others (a merge). Ticks follow. */
    replaces: z.array(z.uuid()).min(1).optional(),
  })
  .refine((step) => step.completion !== 'review' || step.rubric !== undefined, 'a reviewed step needs a rubric')
  .refine(
    (step) => step.resources.some(({ cost, optional }) => cost === 'free' && !optional),
    'one resource at least is free and not optional',
  )

/** `<slug>.<track>.md` beside a step: what its common text leaves open, as one track does it. */
export const flavourFrontMatterSchema = z.strictObject({ resources: z.array(resourceSchema).min(1).max(4) })

/** A step of this roadmap by its slug, or one of another as `<roadmap>/<slug>`: ticked once, it is done in both. */
const placeSchema = z.string().regex(/^([a-z0-9-]+\/)?[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug, or another roadmap and a slug')

export const roadmapFileSchema = z.strictObject({
  id: z.uuid(),
  slug,
  title: line,
  summary: sentence,
  /** Ecosystems of which a learner chooses one; left out, everybody walks the same steps. */
  tracks: z.array(z.strictObject({ slug, title: line, language: line, summary: sentence })).default([]),
  skills: z.array(z.strictObject({ slug, title: line, kind: z.enum(['technical', 'soft']) })).min(1),
  stages: z
    .array(z.strictObject({ id: z.uuid(), slug, title: line, summary: sentence, steps: z.array(placeSchema).min(1) }))
    .min(1),
})

export type StepFrontMatter = z.infer<typeof stepFrontMatterSchema>
export type FlavourFrontMatter = z.infer<typeof flavourFrontMatterSchema>
export type RoadmapFile = z.infer<typeof roadmapFileSchema>
