import { headers } from 'next/headers'
import { PayAnswer } from '@/components/learning/pay/pay-answer'
import { PayForm } from '@/components/learning/pay/pay-form'
import { PaySource } from '@/components/learning/pay/pay-source'
import { PayRangeChart } from '@/components/learning/pay/range/pay-range-chart'
import { paths } from '@/lib/foundation/paths'
import { findExampleCountry } from '@/lib/learning/pay/example-country'
import { computeExplorer, type Explorer } from '@/lib/learning/pay/explorer/explorer'
import { writePayHeading } from '@/lib/learning/pay/explorer/explorer-words'
import { payCountries, payData } from '@/lib/learning/pay/pay-data'
import { parsePaySelection } from '@/lib/learning/pay/pay-selection'
import { dollarUnit, middleHalf, payCaption } from '@/lib/learning/pay/pay-words'
import * as words from '@/messages/generated/app/landing'
import { aYearAfter, exampleOf } from '@/messages/generated/learning/pay-figures'

type WhatItEarnsProps = { query: Parameters<typeof parsePaySelection>[0] }

/** The first question of the pay explorer, answered in place, for an example country until one is chosen. */
export async function PayTeaser({ query }: WhatItEarnsProps) {
  const explorer = computeExplorer(parsePaySelection(query), payData)
  const { asked, band, range } = explorer
  const isAsked = range.kind !== 'no-data' || range.reason !== 'not-asked'
  const example = isAsked ? null : findExampleCountry((await headers()).get('accept-language'), band, payData)
  const shown = example ? computeExplorer({ ...asked, country: example.code }, payData) : explorer
  return (
    <section aria-labelledby="what-it-earns" className="border-t border-rule">
      <div className="mx-auto max-w-6xl px-4 py-12 sm:px-6 sm:py-16">
        <h2 id="what-it-earns" className="text-2xl">
          {words.pay()}
        </h2>
        <p className="mt-1 mb-6 max-w-3xl text-muted">{words.payLead({ count: payCountries.length })}</p>
        <PayForm asked={shown.asked} action={paths.home} />
        {isAsked ? <PayAnswer explorer={explorer} /> : <Example explorer={shown} />}
      </div>
    </section>
  )
}

/** Shows one range as an example of a result. */
function Example({ explorer }: { explorer: Explorer }) {
  const { range } = explorer
  if (range.kind === 'no-data') return null
  return (
    <figure className="grid items-start gap-x-10 gap-y-4 lg:grid-cols-[5fr_7fr]">
      <figcaption className="space-y-1">
        <h3 className="text-base">{exampleOf({ heading: writePayHeading(explorer) })}</h3>
        <p className="flex flex-wrap items-baseline gap-x-3">
          <strong className="font-display text-3xl font-semibold sm:text-4xl tracking-tight tabular-nums">
            {middleHalf(range)}
          </strong>
          <span>{aYearAfter({ unit: dollarUnit(range) })}</span>
        </p>
        <p className="text-muted">{payCaption(range)}</p>
      </figcaption>
      <div className="space-y-3">
        <PayRangeChart range={range} practitioner={null} />
        <PaySource range={range} />
      </div>
    </figure>
  )
}
