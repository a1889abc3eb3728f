import type { ReactNode } from 'react'
import type { PayRange } from '@/lib/learning/pay/pay-range'
import { dollarUnit, medianInWords, middleHalf, noPayInWords, payCaption } from '@/lib/learning/pay/pay-words'
import * as words from '@/messages/generated/learning/pay-figures'
import { MedianGloss } from '../median-gloss'
import { PaySource } from '../pay-source'
import { PayWarnings } from '../pay-warnings'

type Props = {
  range: PayRange
  /** In words, as they follow a number: "people with 3 to 5 years of professional coding". */
  people: string
  /** Shown between the figure and its source: the view over the years. */
  children?: ReactNode
}

/**
 * Shows what people with a learner's experience report where the learner lives. Server-rendered: the pay data is never
 * sent to the browser.
 */
export function PayRangeFigure({ range, people, children }: Props) {
  if (range.kind === 'no-data') {
    return (
      <div className="space-y-2 text-sm">
        {children}
        <p className="text-ink">{noPayInWords(range, people)}</p>
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
        <p className="text-ink">{payCaption(range, people)}</p>
        <p className="text-muted">
          {medianInWords(range)} <MedianGloss />
        </p>
      </figcaption>
      {children ? <div className="pt-5">{children}</div> : null}
      <PayWarnings range={range} />
      <PaySource range={range} />
    </figure>
  )
}
