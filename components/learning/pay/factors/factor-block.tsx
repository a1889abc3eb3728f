import { ChartTable } from '@/components/foundation/charts/chart-table'
import { formatNumber } from '@/lib/foundation/messages/format'
import type { FactorBlock as Block, Factor } from '@/lib/learning/pay/effects/blocks'
import { languagesShown } from '@/lib/learning/pay/effects/technology-names'
import { blockLead, multiplierInWords, populationInWords, verdictInWords } from '@/lib/learning/pay/effects/words'
import * as words from '@/messages/generated/learning/pay-figures'
import { FactorList } from './factor-list'

/** Shows one list of factors. The rest of a long one is folded; the table below contains everything. */
export function FactorBlockView({ block: { id, title, reference, factors } }: { block: Block }) {
  const isShort = (factor: Factor) => id !== 'language' || factor.isChosen || languagesShown.has(factor.slug)
  const rest = factors.filter((factor) => !isShort(factor))
  return (
    <section id={id} aria-label={title} className="mt-10 first:mt-0">
      <h2 className="text-xl">{title}</h2>
      <p className="mt-1 mb-3 text-sm text-muted">{blockLead[id]()}</p>
      <FactorList factors={factors.filter(isShort)} reference={reference} />
      {rest.length > 0 ? (
        <details className="mt-3 text-sm">
          <summary className="w-fit py-3 text-muted hover:text-ink">
            {words.moreLanguages({ count: rest.length })}
          </summary>
          <FactorList factors={rest} reference={reference} />
        </details>
      ) : null}
      <ChartTable caption={words.allEstimates({ factors: title })} columns={columns()} rows={factors.flatMap(toRows)} />
    </section>
  )
}

const columns = () => [
  { label: words.factor() },
  { label: words.whoAndWhen() },
  { label: words.payBeside() },
  { label: words.answers() },
]

const toRows = ({ slug, name, estimates }: Factor) =>
  estimates.map((estimate) => ({
    id: `${slug} ${estimate.model} ${estimate.category}`,
    cells: [
      name,
      populationInWords(estimate),
      words.estimate({ verdict: verdictInWords(estimate), multiplier: multiplierInWords(estimate) }),
      formatNumber(estimate.n),
    ],
  }))
