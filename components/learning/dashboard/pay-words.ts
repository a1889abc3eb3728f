import { formatUsdShort } from '@/lib/foundation/values/money'
import { levelInText } from '@/lib/learning/levels/level-words'
import type { PayRange } from '@/lib/learning/pay/pay-range'
import { isOfRegion, noPayInWords } from '@/lib/learning/pay/pay-words'
import type { Level } from '@/lib/learning/roadmaps/roadmap'

const wholeNumber = new Intl.NumberFormat('en-US')

/** A pay range in two short lines: the middle half, then whose it is. Never a number without both. */
export function shortPay(range: PayRange, level: Level): { title: string; detail: string } {
  if (range.kind === 'no-data') {
    if (range.reason === 'not-asked') return { title: 'Not known yet', detail: 'Pay depends on where you live.' }
    return {
      title: 'No data',
      detail: noPayInWords(range).replace(/^No data: (.)/, (_, letter: string) => letter.toUpperCase()),
    }
  }
  const { percentiles, place, n, year, kind } = range
  const where = kind === 'modelled' && isOfRegion(range) ? ' in the region' : ''
  const people = `${wholeNumber.format(n)} ${n === 1 ? 'answer' : 'answers'}${where}`
  const whose = `${place}${kind === 'region' ? ' as a region' : ''}, ${payLevelInText(level)}, ${people}, ${year}`
  return {
    title: `${formatUsdShort(percentiles.p25)} to ${formatUsdShort(percentiles.p75)} a year`,
    detail: kind === 'modelled' ? `${whose}, modelled` : whose,
  }
}

/** Whoever reports pay is at work: "junior", never "junior-ready". */
export const payLevelInText = (level: Level): string => levelInText(level, true)
