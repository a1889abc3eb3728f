import { formatList } from '@/lib/foundation/messages/format'
import { formatUsd } from '@/lib/foundation/values/money'
import * as words from '@/messages/generated/learning/pay'
import { sourceFacts, yearsInWords } from '../pay-words'
import type { ElevationBand } from './elevation'

/** Capitalized forms, for the start of a sentence. */
const yearsAtStart = { ...yearsInWords, '0-2': words.upToTwoYearsStart, all: words.anyExperienceStart }

/** Returns text such as "3 to 5 years: $57,200 to $79,000, median $64,400 (n = 127, 2024, observed)." */
export function bandInOneLine({ band, range, figures }: ElevationBand): string {
  const years = yearsAtStart[band]()
  if (range.kind === 'no-data') return words.stageNoData({ years })
  const facts = sourceFacts(range)
  if (!figures) return words.stageNoPower({ years, facts })
  const [low, median, high] = [figures.p25, figures.p50, figures.p75].map(formatUsd) as [string, string, string]
  return words.stage({ years, low, high, median, isModelled: range.kind === 'modelled', facts })
}

/** Describes the first and the last known median, and falls in between. */
export function climbInWords(bands: readonly ElevationBand[]): string {
  const known = bands.flatMap((stage) => {
    const years = yearsInWords[stage.band]()
    const named = isFromRegion(stage) ? words.yearsFromRegion({ years }) : years
    return stage.figures ? [{ years: named, p50: stage.figures.p50 }] : []
  })
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return words.climbNone()
  if (first === last) return words.climbOne({ median: formatUsd(first.p50), years: first.years })
  const climb = words.climb({
    ...{ first: formatUsd(first.p50), firstYears: first.years },
    ...{ last: formatUsd(last.p50), lastYears: last.years },
  })
  const falls = known.flatMap((stage, index) => {
    const before = known[index - 1]
    return before && before.p50 > stage.p50 ? [words.climbFall({ before: before.years, after: stage.years })] : []
  })
  return falls.length === 0 ? climb : `${climb} ${words.climbFalls({ falls: formatList(falls) })}`
}

/** Explains the dashed bars; null where everything was observed. */
export function dashesInWords(bands: readonly ElevationBand[]): string | null {
  const drawn = bands.filter(({ figures }) => figures)
  const years = (some: readonly ElevationBand[]) => formatList(some.map(({ band }) => yearsInWords[band]()))
  const few = years(drawn.filter((stage) => isModelled(stage) && !isFromRegion(stage)))
  const region = years(drawn.filter(isFromRegion))
  if (few && region) return words.dashedBoth({ few, region })
  if (few) return words.dashedFew({ years: few })
  return region ? words.dashedRegion({ years: region }) : null
}

export const isModelled = ({ range }: ElevationBand): boolean => range.kind === 'modelled'

const isFromRegion = ({ range }: ElevationBand): boolean => range.kind === 'modelled' && range.model === 'region'
