import { type Level, levels } from '@/lib/learning/roadmaps/roadmap'
import type { EffectChoice } from './effects/blocks'
import type { BlockId } from './effects/models'
import { bandOfLevel, bandOfYears } from './pay-range'
import type { PayBand } from './schema'

/** Experience of the reader: a level, by its band, or completed whole years of professional experience. */
export type Experience =
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'years'; readonly years: number }

/** Query of the pay page. */
export type PaySelection = {
  /** A country's code or a region's slug; null when none is given. */
  readonly country: string | null
  readonly experience: Experience
  /** Purchasing power instead of plain dollars. */
  readonly isAtUsPrices: boolean
  /** Language '' means that the reader deliberately cleared their own default. */
  readonly chosen: EffectChoice
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>

type Own = { readonly country?: string | null; readonly language?: string | null }

/** The blocks with a choice. */
export const chosenBlocks = ['language', 'remote', 'size', 'education', 'industry'] as const satisfies BlockId[]

/**
 * Parses the query. Invalid values are ignored, so that a hand-edited address still shows a page.
 * @param own the reader's country and language, used when the query has none
 */
export function parsePaySelection(query: Query, own: Own = {}): PaySelection {
  const said = (name: string) => [query[name]].flat()[0]
  const country = said('country') ?? own.country
  const chosen = chosenBlocks.flatMap((block) => {
    const slug = said(block) ?? (block === 'language' ? own.language : null)
    // Deliberately cleared: the next address has to repeat it, or the reader's own language comes back.
    const isEmptied = slug === '' && block === 'language' && Boolean(own.language)
    return slug || isEmptied ? [[block, slug ?? ''] as const] : []
  })
  return {
    country: country || null,
    // The form has one field, the HTTP API two: both kinds of query are accepted.
    experience: readExperience(said('experience') ?? said('years') ?? said('level')),
    isAtUsPrices: said('prices') === 'us',
    chosen: Object.fromEntries(chosen),
  }
}

function readExperience(text: string | undefined): Experience {
  const level = levels.find((each) => each === text)
  if (level) return { kind: 'level', level }
  if (text && /^\d{1,2}$/.test(text)) return { kind: 'years', years: Number(text) }
  return { kind: 'level', level: 'junior' }
}

/** Returns it as in a query: "senior" or "4". */
export const experienceText = (experience: Experience): string =>
  experience.kind === 'level' ? experience.level : String(experience.years)

/**
 * Returns the experience for a learner's own pay: completed whole years of paid work, or the first job before it.
 * @param months of paid work
 */
export const ownExperience = (months: number): Experience =>
  months > 0 ? { kind: 'years', years: Math.floor(months / 12) } : { kind: 'level', level: 'junior' }

export const getPayBand = (experience: Experience): PayBand =>
  experience.kind === 'level' ? bandOfLevel[experience.level] : bandOfYears(experience.years)

/** Returns the level of a pay band. */
export const levelOfBand = (band: PayBand): Level => {
  if (band === '0-2') return 'junior'
  return band === '3-5' ? 'mid' : 'senior'
}

/** Converts back to a query, without default values. */
export function toPaySelectionQuery({
  country,
  experience,
  isAtUsPrices,
  chosen,
}: PaySelection): Record<string, string> {
  return {
    ...(country ? { country } : {}),
    experience: experienceText(experience),
    ...(isAtUsPrices ? { prices: 'us' } : {}),
    ...chosen,
  }
}
