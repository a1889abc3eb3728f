import { z } from 'zod'

/**
 * Schemas of the files under `content/roadmaps/<slug>`: `roadmap.yaml`, `steps/<stage>/<slug>.md` (YAML front matter,
 * then Markdown), and beside a step its flavours by track, `<slug>.<track>.md`. An invalid file stops the start with
 * its path and the reason.
 */

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
const line = z.string().trim().min(1).max(160)
const text = z.string().trim().min(1).max(320)
const summary = z.string().trim().max(320).default('')

/** Goal of a roadmap: a ladder of levels, with gates and pay, or only its own end. */
export const roadmapGoalSchema = z.enum(['levels', 'finished'])
export const stepKindSchema = z.enum(['topic', 'project', 'practice'])
export const contentLevelSchema = z.enum(['junior', 'mid', 'senior'])
export const completionRuleSchema = z.enum(['tick', 'evidence', 'review'])
export const resourceKindSchema = z.enum(['docs', 'article', 'book', 'course', 'video', 'tool', 'exercise'])

/** Returns the 90th percentile in whole hours that usually goes with a median. */
export const toP90 = (median: number): number => Math.max(median + 1, Math.round(median * 1.8))

const SHORT_TITLE = 22

/** Returns a title of at most 22 characters: as much of a longer one as fits, in whole words where it has them. */
export function toShortTitle(title: string): string {
  if (title.length <= SHORT_TITLE) return title
  const start = title.slice(0, SHORT_TITLE - 1)
  const end = title[SHORT_TITLE - 1] === ' ' ? start.length : start.lastIndexOf(' ')
  return `${(end > 0 ? start.slice(0, end) : start).replace(/[\ud800-\udbff]$/, '').trimEnd()}…`
}

const effortSchema = z
  .strictObject({
    /** Median hours. */
    median: z.number().int().min(1).max(200),
    /** 90th percentile in hours: nine of ten learners stay under it. Left out, it is 1.8 times the median. */
    p90: z.number().int().min(1).max(400).optional(),
  })
  .transform(({ median, p90 = toP90(median) }) => ({ median, p90 }))
  .refine((effort) => effort.p90 > effort.median, 'p90 must be above the median')

const resourceSchema = z.strictObject({
  title: line,
  url: z.url({ protocol: /^https$/ }),
  kind: resourceKindSchema,
  /** Minutes of reading, watching or doing for the relevant part; 0 where they are not known. */
  minutes: z.number().int().min(0).max(6000).default(0),
  cost: z.enum(['free', 'paid']).default('free'),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .default('en'),
  /**
   * Left out for a resource that the step's hours include. Otherwise a sentence for the reader: whom it suits, or what
   * it replaces.
   */
  optional: line.optional(),
})

const checklistItemSchema = z.strictObject({
  key: slug,
  text: z.string().trim().min(1).max(300),
  /** Ids of checks that tick it once all of them pass; left out, it is ticked by hand. */
  checks: z.array(slug).min(1).max(30).optional(),
})

const rubricRowSchema = z.strictObject({
  key: slug,
  title: line,
  notYet: text,
  competent: text,
  excellent: text,
})

const selfCheckSchema = z.strictObject({
  question: z.string().trim().min(1).max(1000),
  answer: z.string().trim().min(1).max(5000),
})

export const stepFrontMatterSchema = z
  .strictObject({
    id: z.uuid(),
    title: line,
    /** At most 22 characters, for tight places. Left out, it is the beginning of the title. */
    shortTitle: z.string().trim().min(1).max(SHORT_TITLE).optional(),
    summary,
    kind: stepKindSchema.default('topic'),
    level: contentLevelSchema.default('junior'),
    core: z.boolean().default(true),
    /** Tracks the step belongs to; left out, it belongs to every track. */
    tracks: z.array(slug).min(1).optional(),
    effort: effortSchema.default({ median: 2, p90: toP90(2) }),
    completion: completionRuleSchema.default('tick'),
    /** Slugs of steps that come first. Advice, never a lock. */
    prerequisites: z.array(slug).default([]),
    skills: z.array(slug).default([]),
    checklist: z.array(checklistItemSchema).max(40).default([]),
    resources: z.array(resourceSchema).max(20).default([]),
    selfCheck: z.array(selfCheckSchema).max(10).default([]),
    rubric: z.array(rubricRowSchema).min(1).max(12).optional(),
    /** Slug of the brief, a folder of `content/checks`, whose checks learners run against their work. */
    check: slug.optional(),
    /** Ids of steps that this one replaced, in part (a split) or with others (a merge). Progress is carried over. */
    replaces: z.array(z.uuid()).min(1).optional(),
  })
  .refine((step) => step.completion !== 'review' || step.rubric !== undefined, 'a reviewed step needs a rubric')
  .transform((step) => ({ ...step, shortTitle: step.shortTitle ?? toShortTitle(step.title) }))

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
  summary,
  /** When left out: `levels` where the core steps are of more than one level, else `finished`. */
  goal: roadmapGoalSchema.optional(),
  /** Ecosystems of which a learner chooses one; when left out, all learners follow the same steps. */
  tracks: z.array(z.strictObject({ slug, title: line, language: line, summary })).default([]),
  skills: z.array(z.strictObject({ slug, title: line, kind: z.enum(['technical', 'soft']) })).default([]),
  stages: z
    .array(
      z.strictObject({
        id: z.uuid(),
        slug,
        title: line,
        summary,
        weeks: weeksSchema.optional(),
        steps: z.array(placeSchema).min(1),
      }),
    )
    .min(1),
})

export type StepFrontMatter = z.infer<typeof stepFrontMatterSchema>
export type FlavourFrontMatter = z.infer<typeof flavourFrontMatterSchema>
export type RoadmapFile = z.infer<typeof roadmapFileSchema>
