import * as words from '@/messages/generated/learning/pay-topics'
import type { BlockId } from './effects/models'

type Topic = {
  readonly slug: string
  readonly title: () => string
  /** Description of the page; null where the pay page lists its blocks instead. */
  readonly holds: (() => string) | null
  readonly blocks: readonly BlockId[]
}

/** Pages behind the pay page, each with related factors. */
export const payTopics = [
  { slug: 'skills', title: words.skills, holds: null, blocks: ['language', 'tools'] },
  { slug: 'workplace', title: words.workplace, holds: null, blocks: ['remote', 'size', 'industry'] },
  { slug: 'background', title: words.background, holds: null, blocks: ['education', 'role'] },
  {
    slug: 'beyond',
    title: words.beyond,
    holds: words.beyondHolds,
    blocks: [],
  },
  {
    slug: 'trust',
    title: words.trust,
    holds: words.trustHolds,
    blocks: [],
  },
] as const satisfies readonly Topic[]

export type PayTopic = (typeof payTopics)[number]

export const findTopic = (slug: string): PayTopic | null => payTopics.find((topic) => topic.slug === slug) ?? null
