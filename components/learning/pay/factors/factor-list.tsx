import { Badge } from '@/components/foundation/ui/badge'
import type { Estimate, Factor, FactorBlock } from '@/lib/learning/pay/effects/blocks'
import { effectInWords, multiplierInWords, sampleInWords, verdictInWords } from '@/lib/learning/pay/effects/words'
import * as words from '@/messages/generated/learning/pay-figures'
import { ForestAxis, ForestPlot } from './forest-plot'

/** Name, plot, words: the same columns in every row, one below the other on a phone. */
const row = 'grid gap-x-6 gap-y-1 sm:grid-cols-[11rem_minmax(0,1fr)]'
const estimateRow = 'grid items-center gap-x-6 gap-y-0.5 md:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]'

type FactorListProps = { factors: readonly Factor[]; reference: FactorBlock['reference'] }

/** Shows the effect of each factor as an interval, drawn and in words. */
export function FactorList({ factors, reference }: FactorListProps) {
  return (
    <>
      <div className={row}>
        <div className={`${estimateRow} sm:col-start-2`}>
          <ForestAxis />
        </div>
      </div>
      <ul className="divide-y divide-rule border-y border-rule">
        {factors.map((factor) => (
          <FactorWithReference key={factor.slug} factor={factor} reference={reference} />
        ))}
      </ul>
    </>
  )
}

function FactorWithReference({ factor, reference }: { factor: Factor; reference: FactorBlock['reference'] }) {
  return (
    <>
      {reference.before === factor.slug ? (
        <li className={`${row} py-2.5 text-sm`}>
          <FactorName name={reference.name} isChosen={reference.isChosen} />
          <p className="text-muted">{words.reference()}</p>
        </li>
      ) : null}
      <FactorRow factor={factor} />
    </>
  )
}

function FactorRow({ factor }: { factor: Factor }) {
  const claim = effectInWords(factor)
  return (
    <li className={`${row} py-2.5 text-sm`}>
      <FactorName name={factor.name} isChosen={factor.isChosen} />
      <div className="space-y-1.5">
        {factor.shown.map((estimate) => (
          <div key={`${estimate.model} ${estimate.category}`} className={estimateRow}>
            <ForestPlot estimate={estimate} />
            <EstimateWords estimate={estimate} />
          </div>
        ))}
        {claim ? <p className="text-muted">{claim}</p> : null}
      </div>
    </li>
  )
}

function FactorName({ name, isChosen }: { name: string; isChosen: boolean }) {
  return (
    <p className="font-medium">
      {isChosen ? (
        <>
          {name} <Badge tone="good">{words.yours()}</Badge>
        </>
      ) : (
        name
      )}
    </p>
  )
}

function EstimateWords({ estimate }: { estimate: Estimate }) {
  return (
    <p className="tabular-nums">
      <strong className="font-semibold">{verdictInWords(estimate)}</strong>{' '}
      <span className="text-muted">
        {words.estimateOf({ multiplier: multiplierInWords(estimate), sample: sampleInWords(estimate) })}
      </span>
    </p>
  )
}
