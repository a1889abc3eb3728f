import { type Level, levels } from '@/lib/learning/roadmaps/roadmap'
import type { EffectChoice } from './effects/blocks'
import type { BlockId } from './effects/models'
import { bandOfLevel, bandOfYears } from './pay-range'
import type { PayBand } from './schema'

/** A level, by its band, or the whole years of professional experience that somebody has completed. */
export type Experience =
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'years'; readonly years: number }

/** What the pay page is asked. */
export type Asked = {
  /** A country's code or a region's slug; null when nobody said. */
  readonly country: string | null
  readonly experience: Experience
  /** Purchasing power in place of plain dollars. */
  readonly isAtUsPrices: boolean
  /** A language of '' is the reader's own, emptied on purpose. */
  readonly chosen: EffectChoice
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>

type Own = { readonly country?: string | null; readonly language?: string | null }

/** The blocks that one can choose from. */
export const chosenBlocks = ['language', 'remote', 'size', 'education', 'industry'] as const satisfies BlockId[]

/**
 * Reads the address. What cannot be read counts as not said, so that an address changed by hand still shows a page.
 * @param own the reader's country and language, taken when the address names none
 */
export function readAsked(query: Query, own: Own = {}): Asked {
  const said = (name: string) => [query[name]].flat()[0]
  const country = said('country') ?? own.country
  const chosen = chosenBlocks.flatMap((block) => {
    const slug = said(block) ?? (block === 'language' ? own.language : null)
    // Emptied on purpose: the next address has to say so, or the reader's own language comes back.
    const isEmptied = slug === '' && block === 'language' && Boolean(own.language)
    return slug || isEmptied ? [[block, slug ?? ''] as const] : []
  })
  return {
    country: country || null,
    // The form knows one field, the HTTP API two: an address of either kind is understood.
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

/** As it stands in an address: "senior" or "4". */
export const experienceText = (experience: Experience): string =>
  experience.kind === 'level' ? experience.level : String(experience.years)

/**
 * What a learner's own pay goes by: the whole years of paid work they have completed, or the first job before it.
 * @param months of paid work
 */
export const ownExperience = (months: number): Experience =>
  months > 0 ? { kind: 'years', years: Math.floor(months / 12) } : { kind: 'level', level: 'junior' }

export const getPayBand = (experience: Experience): PayBand =>
  experience.kind === 'level' ? bandOfLevel[experience.level] : bandOfYears(experience.years)

/** The level whose years these are. */
export const levelOfBand = (band: PayBand): Level => {
  if (band === '0-2') return 'junior'
  return band === '3-5' ? 'mid' : 'senior'
}

/** The address that asks the same, without what is left at its usual. */
export function toQuery({ country, experience, isAtUsPrices, chosen }: Asked): Record<string, string> {
  return {
    ...(country ? { country } : {}),
    experience: experienceText(experience),
    ...(isAtUsPrices ? { prices: 'us' } : {}),
    ...chosen,
  }
}
