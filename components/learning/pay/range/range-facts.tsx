import type { ReactNode } from 'react'
import { Gloss } from '@/components/foundation/ui/gloss'
import { formatNumber } from '@/lib/foundation/messages/format'
import type { KnownPay } from '@/lib/learning/pay/pay-range'
import { isOfRegion } from '@/lib/learning/pay/pay-words'
import * as glosses from '@/messages/generated/foundation/glosses'
import * as words from '@/messages/generated/learning/pay-figures'

const basisWords: Readonly<Record<KnownPay['kind'], () => ReactNode>> = {
  observed: () => <Gloss text={glosses.observed()}>{words.observed()}</Gloss>,
  modelled: () => <Gloss text={glosses.modelled()}>{words.modelled()}</Gloss>,
  region: words.observedRegion,
}

/** Shows the facts to check before quoting a figure. */
export function RangeFacts({ range }: { range: KnownPay }) {
  const facts = [
    { name: words.answers(), value: isOfRegion(range) ? words.answersInRegion(range) : formatNumber(range.n) },
    { name: words.factYear(), value: String(range.year) },
    { name: words.factBasis(), value: basisWords[range.kind]() },
  ]
  return (
    <dl className="grid grid-cols-3 gap-px border-y border-rule bg-rule text-sm">
      {facts.map(({ name, value }) => (
        <div
          key={name}
          className="flex flex-wrap justify-between gap-x-4 bg-paper max-sm:flex-col px-3 py-2 first:pl-0 last:pr-0 sm:px-4"
        >
          <dt className="text-muted">{name}</dt>
          <dd className="font-medium tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
