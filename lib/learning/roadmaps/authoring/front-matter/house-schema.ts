import { z } from 'zod'

/**
 * Schema of what a step of Waymark's own roadmaps has beyond what any step needs: every field filled in, texts and lists
 * of the usual length. Roadmaps of hosts are not held to it.
 */

const sentence = z.string().trim().min(20)

const resources = z.array(
  z.looseObject({
    minutes: z.number().min(5),
    cost: z.string(),
    language: z.string(),
    optional: z.string().trim().min(10).regex(/[.]$/, 'end with a full stop').optional(),
  }),
)

export const houseStepSchema = z
  .looseObject({
    shortTitle: z.string().trim().min(2),
    summary: sentence,
    kind: z.string(),
    level: z.string(),
    core: z.boolean(),
    effort: z.looseObject({ median: z.number(), p90: z.number() }),
    completion: z.string(),
    skills: z.array(z.string()).min(1),
    checklist: z
      .array(z.looseObject({ text: z.string().trim().min(10).max(200) }))
      .min(4)
      .max(8),
    resources: resources.min(3).max(6),
    selfCheck: z
      .array(z.looseObject({ question: z.string().trim().min(10), answer: sentence }))
      .min(3)
      .max(5),
    rubric: z
      .array(z.looseObject({ notYet: sentence, competent: sentence, excellent: sentence }))
      .min(4)
      .max(6)
      .optional(),
  })
  .refine(
    (step) => step.resources.some(({ cost, optional }) => cost === 'free' && !optional),
    'one resource at least is free and not optional',
  )

export const houseFlavourSchema = z.looseObject({ resources })
