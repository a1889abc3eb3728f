import type { BlockId } from './effects/models'

type Topic = {
  readonly slug: string
  readonly title: string
  /** What one finds there; null where the pay page shows its blocks. */
  readonly holds: string | null
  readonly blocks: readonly BlockId[]
}

/** The pages behind the pay page, each with what belongs together of what moves pay. */
export const payTopics = [
  { slug: 'skills', title: 'Languages and tools', holds: null, blocks: ['language', 'tools'] },
  { slug: 'workplace', title: 'Workplace and industry', holds: null, blocks: ['remote', 'size', 'industry'] },
  { slug: 'background', title: 'Education, role and years', holds: null, blocks: ['education', 'role'] },
  {
    slug: 'beyond',
    title: 'After senior, and other sources',
    holds: 'Architects, site reliability, managers; official figures of the US; the survey of 2025.',
    blocks: [],
  },
  {
    slug: 'trust',
    title: 'How far to trust this',
    holds: 'What the figures leave out, what no source measures, and the data with its licence.',
    blocks: [],
  },
] as const satisfies readonly Topic[]

export type PayTopic = (typeof payTopics)[number]

export const findTopic = (slug: string): PayTopic | null => payTopics.find((topic) => topic.slug === slug) ?? null
