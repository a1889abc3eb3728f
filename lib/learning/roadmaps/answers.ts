import { z } from 'zod'
import { count, id, textLike } from '@/lib/platform/calls/values'
import type { Roadmap } from './roadmap'

export const level = z.enum(['junior', 'mid', 'senior'])
const summary = textLike('How browsers and servers talk.')

const stepSchema = z
  .strictObject({
    id,
    slug: textLike('http'),
    title: textLike('HTTP in depth'),
    shortTitle: textLike('HTTP'),
    summary,
    stageSlug: textLike('fundamentals'),
    roadmapSlug: textLike('backend').describe('The roadmap whose files it is written in.'),
    kind: z.enum(['topic', 'project', 'practice']),
    level,
    isCore: z.boolean(),
    completionRule: z.enum(['tick', 'evidence', 'review']),
    effort: z.strictObject({ median: count, p90: count }).describe('Hours.'),
    tracks: z.array(textLike('nodejs')).describe('Empty for every track.'),
    prerequisites: z.array(id),
  })
  .meta({ id: 'Step' })

export const roadmapSchema = z
  .strictObject({
    id: textLike('3f6c1f0e-5c1d-4b7e-9a54-0d6f2c8b7a11'),
    slug: textLike('backend'),
    title: textLike('Back-end developer'),
    summary,
    revision: count.describe('Grows with each change of the content.'),
    tracks: z.array(
      z
        .strictObject({
          slug: textLike('nodejs'),
          title: textLike('Node.js'),
          language: textLike('JavaScript'),
          summary: textLike('One language for browser and server.'),
        })
        .meta({ id: 'Track' }),
    ),
    stages: z.array(
      z
        .strictObject({
          id: textLike('3f6c1f0e-5c1d-4b7e-9a54-0d6f2c8b7a11'),
          slug: textLike('fundamentals'),
          title: textLike('Fundamentals'),
          summary: textLike('What everything else is built on.'),
          steps: z.array(stepSchema),
        })
        .meta({ id: 'Stage' }),
    ),
  })
  .meta({ id: 'Roadmap' }) satisfies z.ZodType<Roadmap>
