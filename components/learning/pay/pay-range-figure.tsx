import type { ReactNode } from 'react'
import { payData } from '@/lib/learning/pay/pay-data'
import type { PayRange } from '@/lib/learning/pay/pay-range'
import { dollarUnit, medianInWords, middleHalf, noPayInWords, payCaption } from '@/lib/learning/pay/pay-words'
import { practitionerBandFor } from '@/lib/learning/pay/practitioner-band'
import type { Level } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/pay-figures'
import { MedianGloss } from './median-gloss'
import { PaySource } from './pay-source'
import { PayWarnings } from './pay-warnings'

type Props = {
  range: PayRange
  level: Level
  /** Whether the practitioner's estimate is told too. */
  hasPractitioner?: boolean
  /** Between the figure and what it rests on: the view over the years. */
  children?: ReactNode
}

/**
 * What people at a level report where the learner lives. Drawn on the server:
 * the pay data never travels to the browser.
 */
export function PayRangeFigure({ range, level, hasPractitioner = true, children }: Props) {
  const country = range.kind === 'no-data' ? unknownCountry(range) : (range.country?.code ?? '')
  const practitioner = practitionerBandFor({ country, level }, payData)

  if (range.kind === 'no-data') {
    return (
      <div className="space-y-2 text-sm">
        {children}
        <p className="text-ink">{noPayInWords(range)}</p>
        {hasPractitioner ? <p className="text-muted">{practitioner.sentence}</p> : null}
        <PaySource />
      </div>
    )
  }

  return (
    <figure className="space-y-3 text-sm">
      <figcaption className="space-y-1">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <strong className="font-display text-3xl leading-tight font-semibold tracking-tight text-ink tabular-nums">
            {middleHalf(range)}
          </strong>
          <span className="text-base">{words.aYearAfter({ unit: dollarUnit(range) })}</span>
        </p>
        <p className="text-ink">{payCaption(range)}</p>
        <p className="text-muted">
          {medianInWords(range)} <MedianGloss />
        </p>
      </figcaption>
      {children ? <div className="pt-5">{children}</div> : null}
      {hasPractitioner ? <p className="text-muted">{practitioner.sentence}</p> : null}
      <PayWarnings range={range} />
      <PaySource range={range} />
    </figure>
  )
}

/** Someone who chose another country is outside the US; of someone who was not asked, nothing is known. */
const unknownCountry = (range: Extract<PayRange, { kind: 'no-data' }>): string | null =>
  range.reason === 'not-asked' ? null : (range.country?.code ?? '')
