import type { ReactNode } from 'react'
import { Gloss } from '@/components/foundation/ui/gloss'
import type { KnownPay } from '@/lib/learning/pay/pay-range'
import { isOfRegion } from '@/lib/learning/pay/pay-words'

const wholeNumber = new Intl.NumberFormat('en-US')

const basisWords: Readonly<Record<KnownPay['kind'], ReactNode>> = {
  observed: <Gloss term="observed" />,
  modelled: <Gloss term="modelled" />,
  region: 'observed, in the region',
}

/** What one asks of a figure before one repeats it. */
export function RangeFacts({ range }: { range: KnownPay }) {
  const facts = [
    { name: 'Answers', value: `${wholeNumber.format(range.n)}${isOfRegion(range) ? ', in the region' : ''}` },
    { name: 'Year', value: String(range.year) },
    { name: 'Basis', value: basisWords[range.kind] },
  ]
  return (
    <dl className="grid grid-cols-3 gap-px border-y border-rule bg-rule text-sm">
      {facts.map(({ name, value }) => (
        <div
          key={name}
          className="flex flex-wrap justify-between gap-x-4 bg-paper px-3 py-2 first:pl-0 last:pr-0 sm:px-4"
        >
          <dt className="text-muted">{name}</dt>
          <dd className="font-medium tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
