import { PayAnswer } from '@/components/learning/pay/pay-answer'
import { PayForm } from '@/components/learning/pay/pay-form'
import { paths } from '@/lib/foundation/paths'
import { readAsked } from '@/lib/learning/pay/asked'
import { explore } from '@/lib/learning/pay/explorer'
import { payCountries, payData } from '@/lib/learning/pay/pay-data'
import * as words from '@/messages/generated/app/landing'

type WhatItEarnsProps = { query: Parameters<typeof readAsked>[0] }

/** The pay explorer's first question, asked and answered in place. The rest of it stands on the pay page. */
export function WhatItEarns({ query }: WhatItEarnsProps) {
  const explorer = explore(readAsked(query), payData)
  const { range } = explorer
  const isAsked = range.kind !== 'no-data' || range.reason !== 'not-asked'
  return (
    <section aria-labelledby="what-it-earns" className="border-t border-rule">
      <div className="mx-auto max-w-6xl px-4 py-12 sm:px-6 sm:py-16">
        <h2 id="what-it-earns" className="text-2xl">
          {words.pay()}
        </h2>
        <p className="mt-1 mb-6 max-w-3xl text-muted">{words.payLead({ count: payCountries.length })}</p>
        <PayForm asked={explorer.asked} action={paths.home} />
        {isAsked ? <PayAnswer explorer={explorer} /> : null}
      </div>
    </section>
  )
}
