import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { paths } from '@/lib/foundation/paths'
import type { Explorer } from '@/lib/learning/pay/explorer/explorer'
import { groundsInWords, moneyInWords, sharesInWords } from '@/lib/learning/pay/explorer/explorer-words'
import { toPaySelectionQuery } from '@/lib/learning/pay/pay-selection'
import {
  dollarUnit,
  middleHalf,
  noPayInWords,
  payBasisWord,
  payCaptionBesideFacts,
  peopleInWords,
  placeInText,
} from '@/lib/learning/pay/pay-words'
import * as words from '@/messages/generated/learning/pay-figures'
import { PaySource } from '../pay-source'
import { PayWarnings } from '../pay-warnings'
import { PayRangeChart } from './pay-range-chart'
import { PayRangeTable } from './pay-range-table'
import { RangeFacts } from './range-facts'

/** Shows one range with everything needed to judge it, or the reason why there is none. */
export function RangeResult({ explorer }: { explorer: Explorer }) {
  const { grounds, range, shown, isPower, practitioner, practitionerHere, band } = explorer
  const money = moneyInWords(explorer)
  if (range.kind === 'no-data' || !shown) {
    return (
      <div className="space-y-3">
        <p className="text-sm text-muted">{groundsInWords(grounds)}</p>
        <p className="text-lg">{range.kind === 'no-data' ? noPayInWords(range, peopleInWords(band)) : null}</p>
        <Wider explorer={explorer} />
        <p className="text-sm text-muted">{practitioner.sentence}</p>
      </div>
    )
  }
  // The comparison with answers beyond the country is folded, with the other sources.
  const notes = [practitioner.sentence, groundsInWords(grounds)]
  return (
    <figure className="space-y-4">
      <figcaption className="space-y-2">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <strong className="font-display text-3xl font-semibold tracking-tight tabular-nums">
            {middleHalf(shown)}
          </strong>
          <span>{words.aYearAfter({ unit: isPower ? 'power' : dollarUnit(range) })}</span>
        </p>
        <p className="max-sm:text-sm">{payCaptionBesideFacts(range, peopleInWords(band))}</p>
        {money ? <p className="text-sm text-muted">{money}</p> : null}
      </figcaption>
      <PayRangeChart range={shown} practitioner={isPower ? null : practitioner} />
      <RangeFacts range={range} />
      <div className="space-y-2 text-sm">
        <Wider explorer={explorer} />
        <PayWarnings range={range} />
        {practitionerHere && !isPower ? (
          <p className="text-muted">{sharesInWords(practitionerHere, range.country?.name ?? range.place)}</p>
        ) : null}
        <PaySource />
        <PayRangeTable range={range} practitioner={practitioner} notes={notes} />
      </div>
    </figure>
  )
}

/** Offers the figure for six years and more, which a country with too few answers for bands split at ten may have. */
function Wider({ explorer: { wider, asked } }: { explorer: Explorer }) {
  if (!wider) return null
  const href = paths.payFor(toPaySelectionQuery({ ...asked, experience: { kind: 'level', level: 'senior' } }))
  return (
    <p>
      <Rich
        text={words.wider({
          ...{ place: placeInText(wider.place), basis: payBasisWord(wider), n: wider.n },
          link: (text) => (
            <Link href={href} className="text-pine underline underline-offset-4">
              {text}
            </Link>
          ),
        })}
      />
    </p>
  )
}
