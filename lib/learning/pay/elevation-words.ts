import { formatUsd } from '@/lib/foundation/values/money'
import type { ElevationBand } from './elevation'
import { sourceFacts, yearsInWords } from './pay-words'

/** "3 to 5 years: $57,200 to $79,000, median $64,400 (n = 127, 2024, observed)." */
export function bandInOneLine({ band, range, figures }: ElevationBand): string {
  const years = capital(yearsInWords[band])
  if (range.kind === 'no-data') return `${years}: no data.`
  if (!figures) return `${years}: no price level, so no purchasing power (${sourceFacts(range)}).`
  const { p25, p50, p75 } = figures
  const median = range.kind === 'modelled' ? 'modelled median' : 'median'
  return `${years}: ${formatUsd(p25)} to ${formatUsd(p75)}, ${median} ${formatUsd(p50)} (${sourceFacts(range)}).`
}

/** From the first stage to the last that is known, and where it falls on the way. */
export function climbInWords(bands: readonly ElevationBand[]): string {
  const known = bands.flatMap((stage) => {
    const years = `${yearsInWords[stage.band]}${isFromRegion(stage) ? ' (modelled from the region)' : ''}`
    return stage.figures ? [{ years, p50: stage.figures.p50 }] : []
  })
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return 'There are no figures to draw.'
  if (first === last) return `Only one stage is known: a median of ${formatUsd(first.p50)} with ${first.years}.`
  const climb = `The median goes from ${formatUsd(first.p50)} with ${first.years} to ${formatUsd(last.p50)} with ${last.years}.`
  const falls = known.flatMap((stage, index) => {
    const before = known[index - 1]
    return before && before.p50 > stage.p50 ? [`from ${before.years} to ${stage.years}`] : []
  })
  if (falls.length === 0) return climb
  return `${climb} It falls ${falls.join(' and ')}: each stage is other people’s answers.`
}

/** What the dashes stand for; null where everything was observed. */
export function dashesInWords(bands: readonly ElevationBand[]): string | null {
  const drawn = bands.filter(({ figures }) => figures)
  const years = (some: readonly ElevationBand[]) => some.map(({ band }) => yearsInWords[band]).join(', ')
  const fewAnswers = drawn.filter((stage) => isModelled(stage) && !isFromRegion(stage))
  const regional = drawn.filter(isFromRegion)
  const parts = [
    fewAnswers.length > 0 ? `modelled from few answers (${years(fewAnswers)})` : null,
    regional.length > 0 ? `modelled from the region (${years(regional)})` : null,
  ].filter((part) => part !== null)
  return parts.length > 0 ? `Dashed: ${parts.join('; ')}.` : null
}

export const isModelled = ({ range }: ElevationBand): boolean => range.kind === 'modelled'

const isFromRegion = ({ range }: ElevationBand): boolean => range.kind === 'modelled' && range.model === 'region'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
