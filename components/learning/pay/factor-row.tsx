import { Rich } from '@/components/foundation/ui/rich'
import type { FactorBlock } from '@/lib/learning/pay/effects/blocks'
import { findExtremes, type NearestEstimate } from '@/lib/learning/pay/effects/extremes'
import { verdictInWords } from '@/lib/learning/pay/effects/words'
import * as words from '@/messages/generated/learning/pay-figures'
import { FactorStrip } from './factor-strip'
import styles from './what-moves-pay.module.css'

/** A list of factors between the names of its lowest and its highest. */
export function FactorRow({ block: { id, title, factors } }: { block: FactorBlock }) {
  const extremes = findExtremes(factors)
  const { lowest, highest, samples } = extremes
  if (samples === null) return null
  return (
    <div className={styles.row}>
      <p className={styles.title}>
        {title}{' '}
        <span>
          <Rich
            text={words.factorBasis({
              ...{ block: id, samples },
              source: (text) => <span className="inline-block">{text}</span>,
            })}
          />
        </span>
      </p>
      <p className={styles.low}>{lowest ? <Named found={lowest} /> : null}</p>
      <FactorStrip factors={factors} extremes={extremes} />
      <p className={styles.high}>
        {highest ? <Named found={highest} /> : null}
        {lowest || highest ? null : words.factorUnclear()}
      </p>
    </div>
  )
}

const tones = { unclear: 'text-muted', discount: 'text-ember', premium: 'text-pine' } as const

function Named({ found: { factor, estimate } }: { found: NearestEstimate }) {
  return (
    <>
      <span>{factor.isChosen ? words.factorYours({ factor: factor.name }) : factor.name}</span>{' '}
      <span className={`whitespace-nowrap ${tones[estimate.verdict]}`}>{verdictInWords(estimate)}</span>
    </>
  )
}
