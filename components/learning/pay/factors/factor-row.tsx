import { Rich } from '@/components/foundation/ui/rich'
import type { FactorBlock } from '@/lib/learning/pay/effects/blocks'
import { findExtremes, type NearestEstimate } from '@/lib/learning/pay/effects/extremes'
import { verdictInWords } from '@/lib/learning/pay/effects/words'
import * as words from '@/messages/generated/learning/pay-figures'
import { FactorStrip, RingSign, StripScale } from './factor-strip'
import styles from './what-moves-pay.module.css'

type FactorRowProps = {
  block: FactorBlock
  /** For a reader outside the US. */
  isOfUsAlone: boolean
}

/** Shows a list of factors between the names of its lowest and its highest. */
export function FactorRow({ block: { id, title, factors }, isOfUsAlone }: FactorRowProps) {
  const extremes = findExtremes(factors)
  const { lowest, highest, chosen, samples, unclearCount } = extremes
  if (samples === null) return null
  const hasClear = lowest !== null || highest !== null
  return (
    <div className={styles.row}>
      <StripScale />
      <p className={styles.title}>
        {isOfUsAlone ? words.usOnly({ title }) : title}{' '}
        <span>
          <Rich
            text={words.factorBasis({
              ...{ block: id, samples },
              source: (text) => <span className="inline-block">{text}</span>,
            })}
          />
        </span>
        {hasClear && unclearCount > 0 ? <span> {words.factorsUnclear({ count: unclearCount })}</span> : null}
      </p>
      {chosen ? <Yours found={chosen} /> : null}
      <p className={styles.low}>{lowest ? <End found={lowest} /> : null}</p>
      <FactorStrip extremes={extremes} />
      <p className={styles.high}>
        {highest ? <End found={highest} /> : null}
        {hasClear ? null : words.factorUnclear()}
      </p>
    </div>
  )
}

const tones = { unclear: 'text-muted', discount: 'text-ember', premium: 'text-pine' } as const

type FoundProps = { found: NearestEstimate }

/** Name and figure of the lowest or the highest factor. */
function End({ found: { factor, estimate } }: FoundProps) {
  return (
    <>
      <span>
        {factor.isChosen ? (
          <>
            <RingSign verdict={estimate.verdict} />
            {words.factorYours({ factor: factor.name })}
          </>
        ) : (
          factor.name
        )}
      </span>{' '}
      <Figure found={{ factor, estimate }} />
    </>
  )
}

/** The reader's own factor: below the title, on a phone below the two ends. */
function Yours({ found }: FoundProps) {
  return (
    <p className={styles.yours}>
      <span>
        <RingSign verdict={found.estimate.verdict} />
        {words.factorIsYours({ factor: found.factor.name })}
      </span>{' '}
      <Figure found={found} />
    </p>
  )
}

const Figure = ({ found: { estimate } }: FoundProps) => (
  <span className={`whitespace-nowrap ${tones[estimate.verdict]}`}>{verdictInWords(estimate)}</span>
)
