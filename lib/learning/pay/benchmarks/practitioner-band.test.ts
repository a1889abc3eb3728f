import { describe, expect, it } from 'vitest'
import file from '@/content/pay/backend-2024.json'
import { contentLevelSchema } from '@/lib/learning/roadmaps/content-schema'
import type { Level } from '@/lib/learning/roadmaps/roadmap'
import { payData } from '../pay-data'
import { practitionerBandFor } from './practitioner-band'

const bandFor = (level: Level, country: string | null) => practitionerBandFor({ country, level }, payData)
/** Replaces hard spaces, which do not matter here. */
const sentenceFor = (level: Level, country: string | null) => bandFor(level, country).sentence.replaceAll('\u00a0', ' ')

describe("the practitioner's band", () => {
  it('is the estimate as it was given, open above for a senior', () => {
    const { article } = file.benchmarks
    const given = [article['junior (<=2 yrs)'], article['mid (2-5 yrs)'], article['senior (5+ yrs)']]
    const bands = contentLevelSchema.options.map((level) => bandFor(level, 'US'))
    expect(bands.map(({ low, high }) => [low, high])).toEqual(given)
    expect(bands.map((band) => band.isOpenAbove)).toEqual([false, false, true])
  })

  it('says that outside the US 24% of juniors fall inside it and 68% earn less', () => {
    expect(bandFor('junior', 'DE').checks).toEqual([
      { population: 'outside-us', n: 826, belowPercent: 68, withinPercent: 24, abovePercent: 8 },
    ])
    expect(sentenceFor('junior', 'DE')).toBe(
      'One practitioner estimates $40,000 to $65,000 a year for people with up to 2 years of experience. They give no date or source. ' +
        'Outside the US, 24% of 826 surveyed juniors fall inside that range. 68% earn less.',
    )
  })

  it('says that in the US 83% of juniors earn more', () => {
    expect(bandFor('junior', 'US').checks).toEqual([
      { population: 'us', n: 207, belowPercent: 1, withinPercent: 16, abovePercent: 83 },
    ])
    expect(sentenceFor('junior', 'US')).toContain(
      'In the US, 16% of 207 surveyed juniors fall inside that range. 83% earn more.',
    )
  })

  it('names the years of both sides where they differ, and both figures where the estimate has no end', () => {
    expect(sentenceFor('mid', 'FR')).toBe(
      'One practitioner estimates $65,000 to $100,000 a year for people with 2 to 5 years of experience. They give no date or source. ' +
        'Outside the US, 18% of 1,520 surveyed people with 3 to 5 years fall inside that range. 78% earn less.',
    )
    expect(sentenceFor('senior', 'US')).toBe(
      'One practitioner estimates $90,000 to $150,000 or more a year for people with 5 years or more of experience. They give no date or source. ' +
        'In the US, 41% of 1,631 surveyed people with 6 years or more fall between the two figures. 53% earn more.',
    )
  })

  it('says both when the country is not known, and outside the US for another country', () => {
    expect(bandFor('junior', null).checks.map((check) => check.population)).toEqual(['outside-us', 'us'])
    expect(sentenceFor('junior', null)).toMatch(/68% earn less[.] In the US, .* 83% earn more\.$/)
    expect(bandFor('junior', 'ZZ').checks.map((check) => check.population)).toEqual(['outside-us'])
  })
})
