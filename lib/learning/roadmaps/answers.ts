import { z } from 'zod'
import { count, id, textWithExample } from '@/lib/platform/calls/values'
import type { Roadmap } from './roadmap'

export const level = z.enum(['junior', 'mid', 'senior'])
const summary = textWithExample('How browsers and servers talk.')

const stepSchema = z
  .strictObject({
    id,
    slug: textWithExample('http'),
    title: textWithExample('HTTP in depth'),
    shortTitle: textWithExample('HTTP'),
    summary,
    stageSlug: textWithExample('fundamentals'),
    roadmapSlug: textWithExample('backend').describe('The roadmap whose files it is written in.'),
    kind: z.enum(['topic', 'project', 'practice']),
    level,
    isCore: z.boolean(),
    completionRule: z.enum(['tick', 'evidence', 'review']),
    effort: z.strictObject({ median: count, p90: count }).describe('Hours.'),
    tracks: z.array(textWithExample('nodejs')).describe('Empty for every track.'),
    prerequisites: z.array(id),
  })
  .meta({ id: 'Step' })

export const roadmapSchema = z
  .strictObject({
    id: textWithExample('3f6c1f0e-5c1d-4b7e-9a54-0d6f2c8b7a11'),
    slug: textWithExample('backend'),
    title: textWithExample('Back-end developer'),
    summary,
    goal: z
      .enum(['levels', 'finished'])
      .describe('Whether its steps lead through levels, or only to its end; then every step is of the first level.'),
    revision: count.describe('Grows with each change of the content.'),
    tracks: z.array(
      z
        .strictObject({
          slug: textWithExample('nodejs'),
          title: textWithExample('Node.js'),
          language: textWithExample('JavaScript'),
          summary: textWithExample('One language for browser and server.'),
        })
        .meta({ id: 'Track' }),
    ),
    stages: z.array(
      z
        .strictObject({
          id: textWithExample('3f6c1f0e-5c1d-4b7e-9a54-0d6f2c8b7a11'),
          slug: textWithExample('fundamentals'),
          title: textWithExample('Fundamentals'),
          summary: textWithExample('What everything else is built on.'),
          weeks: z
            .strictObject({ from: count, to: count })
            .nullable()
            .describe('The weeks of the roadmap, from 1, in which it lies; null where it names none.'),
          steps: z.array(stepSchema),
        })
        .meta({ id: 'Stage' }),
    ),
  })
  .meta({ id: 'Roadmap' }) satisfies z.ZodType<Roadmap>
