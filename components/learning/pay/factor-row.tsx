import { Rich } from '@/components/foundation/ui/rich'
import type { FactorBlock } from '@/lib/learning/pay/effects/blocks'
import { findExtremes, type NearestEstimate } from '@/lib/learning/pay/effects/extremes'
import { verdictInWords } from '@/lib/learning/pay/effects/words'
import * as words from '@/messages/generated/learning/pay-figures'
import { FactorStrip, RingSign } from './factor-strip'
import { ForestAxis } from './forest-plot'
import { stripPosition } from './forest-scale'
import styles from './what-moves-pay.module.css'

/**
 * A list of factors between the names of its lowest and its highest.
 * @param isFirst of its group: on a phone the scale is repeated above its strip
 */
export function FactorRow({ block: { id, title, factors }, isFirst }: { block: FactorBlock; isFirst: boolean }) {
  const extremes = findExtremes(factors)
  const { lowest, highest, chosen, samples, unclearCount } = extremes
  if (samples === null) return null
  const hasClear = lowest !== null || highest !== null
  return (
    <div className={styles.row}>
      {isFirst ? <ForestAxis position={stripPosition} className={styles.scaleAgain} /> : null}
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
        {hasClear && unclearCount > 0 ? <span> {words.factorsUnclear({ count: unclearCount })}</span> : null}
      </p>
      {chosen ? <Yours found={chosen} /> : null}
      <p className={styles.low}>{lowest ? <Named found={lowest} /> : null}</p>
      <FactorStrip extremes={extremes} />
      <p className={styles.high}>
        {highest ? <Named found={highest} /> : null}
        {hasClear ? null : words.factorUnclear()}
      </p>
    </div>
  )
}

const tones = { unclear: 'text-muted', discount: 'text-ember', premium: 'text-pine' } as const

type FoundProps = { found: NearestEstimate }

function Named({ found: { factor, estimate } }: FoundProps) {
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

/** Below the title; on a phone the third line below the strip. */
function Yours({ found }: FoundProps) {
  return (
    <p className={styles.yours}>
      <span>
        <RingSign verdict={found.estimate.verdict} />
        <Rich
          text={words.factorIsYours({
            factor: found.factor.name,
            // On a phone the figure is in a column of its own.
            comma: (text) => <span className="max-md:hidden">{text}</span>,
          })}
        />
      </span>{' '}
      <Figure found={found} />
    </p>
  )
}

const Figure = ({ found: { estimate } }: FoundProps) => (
  <span className={`whitespace-nowrap ${tones[estimate.verdict]}`}>{verdictInWords(estimate)}</span>
)
