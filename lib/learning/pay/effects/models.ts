import * as words from '@/messages/generated/learning/pay-effects'
import type { SurveyedPopulation } from '../benchmarks/practitioner-band'
import type { Effects, Multipliers } from './schema'

/** Population that a model's answers come from. */
export type RespondentGroup = SurveyedPopulation | 'world'

export type ModelId =
  | 'world-2024'
  | 'us-2024'
  | 'outside-us-2024'
  | 'world-2025'
  | 'backend-2025'
  | 'us-2023'
  | 'us-2024-industry'

export const blockIds = ['language', 'remote', 'size', 'education', 'industry', 'role', 'tools'] as const
export type BlockId = (typeof blockIds)[number]

export type Model = {
  readonly id: ModelId
  readonly among: RespondentGroup
  readonly year: 2023 | 2024 | 2025
  /** Set where a model covers fewer people than back-end and full-stack developers together. */
  readonly people?: () => string
  /** Multipliers by block, under the file's names. Those of one model were estimated together, and with no other. */
  readonly blocks: (effects: Effects) => Partial<Record<BlockId, Multipliers>>
}

const of2024 =
  (key: 'so2024_world' | 'so2024_us' | 'so2024_without_us'): Model['blocks'] =>
  (effects) => {
    const { role, remote, org_size: size, education } = effects[key].effects
    return { role, remote, size, education }
  }

/** All models of the file, those with the largest population first. */
export const models: readonly Model[] = [
  { id: 'world-2025', among: 'world', year: 2025, blocks: (effects) => ofLanguages(effects) },
  { id: 'world-2024', among: 'world', year: 2024, blocks: of2024('so2024_world') },
  { id: 'outside-us-2024', among: 'outside-us', year: 2024, blocks: of2024('so2024_without_us') },
  { id: 'us-2024', among: 'us', year: 2024, blocks: of2024('so2024_us') },
  {
    id: 'us-2023',
    among: 'us',
    year: 2023,
    blocks: ({ so2023_us_industry: { effects } }) => {
      const { role, remote, org_size: size, education, industry, multi } = effects
      // The file has one list: languages and tools were estimated together.
      return { role, remote, size, education, industry, language: multi, tools: multi }
    },
  },
  {
    id: 'us-2024-industry',
    among: 'us',
    year: 2024,
    people: words.anotherExtract,
    // Its company sizes are left out: they use numbers of the extract that cannot be matched to sizes for certain.
    blocks: ({ so2024_us_industry: { effects } }) => {
      const { role, remote, education, industry } = effects
      return { role, remote, education, industry }
    },
  },
  {
    id: 'backend-2025',
    among: 'world',
    year: 2025,
    people: words.backEndAlone,
    blocks: ({ so2025_backend_only_languages: { languages: language } }) => ({ language }),
  },
]

function ofLanguages({ so2025_world_languages: { languages: language, education, role } }: Effects) {
  return { language, education, role }
}
