import * as words from '@/messages/generated/learning/pay-benchmarks'
import type { PayBand, PayData } from '../schema'
import type { Occupation, Specialists } from './benchmark-schema'
import type { SurveyedPopulation } from './practitioner-band'

export type Benchmark = Occupation & { readonly code: string }

/** US Bureau of Labor Statistics, OEWS of May 2024: wages as reported by employers, for all ages and levels. */
export const listUsOccupations = (data: PayData): readonly Benchmark[] =>
  Object.entries(data.benchmarks.bls_us_2024.occupations).map(([code, occupation]) => ({ code, ...occupation }))

export type SpecialistGroup = Specialists & { readonly name: string; readonly year: number }

const groupNames: Readonly<Record<string, { name: () => string; year: number }>> = {
  architect: { name: words.architect, year: 2025 },
  'site reliability (SO 2024)': { name: words.reliability, year: 2024 },
  devops: { name: words.devops, year: 2025 },
  'cloud infrastructure': { name: words.cloud, year: 2025 },
  'engineering manager': { name: words.manager, year: 2025 },
  'back-end': { name: words.backEnd, year: 2025 },
}

/**
 * Returns the roles that come after senior. They include any employment and experience, so they are no level of this
 * page.
 */
export const listSpecialists = (population: SurveyedPopulation, data: PayData): readonly SpecialistGroup[] =>
  Object.entries(groupNames).flatMap(([key, named]) => {
    const group = data.benchmarks.senior_specialisms_2025.groups[key]
    const found = population === 'us' ? group?.US : group?.without_us
    return found ? [{ ...found, year: named.year, name: named.name() }] : []
  })

const totalYears: Readonly<Record<string, () => string>> = {
  '0-5': words.zeroToFive,
  '6-10': words.sixToTen,
  '11-20': words.elevenToTwenty,
  '21+': words.twentyOneAndMore,
}

/** Returns the survey of 2025 in one country, by total years of coding: for comparing levels, never a trend. */
export function listSecondSurvey(country: string, data: PayData) {
  const bands = Object.hasOwn(data.update_2025.countries, country) ? data.update_2025.countries[country] : undefined
  return Object.entries(totalYears).flatMap(([band, years]) => {
    const found = bands?.[band]
    return found ? [{ years: years(), ...found }] : []
  })
}

/** Returns how the answers from one country relate to the practitioner's band, where they were counted. */
export function findBandShares(country: string, band: PayBand, data: PayData) {
  const { article_check: checks } = data.benchmarks
  // The list also holds the world, which is no country.
  if (!/^[A-Z]{2}$/.test(country) || !Object.hasOwn(checks, country)) return null
  if (band !== '0-2' && band !== '3-5' && band !== '6+') return null
  return checks[country]?.[band] ?? null
}
