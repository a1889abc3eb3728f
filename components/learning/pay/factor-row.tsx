import { classNames } from '@/components/foundation/ui/class-names'
import { Rich } from '@/components/foundation/ui/rich'
import type { FactorBlock } from '@/lib/learning/pay/effects/blocks'
import { findExtremes, type NearestEstimate } from '@/lib/learning/pay/effects/extremes'
import { populationInWords, verdictInWords } from '@/lib/learning/pay/effects/words'
import * as words from '@/messages/generated/learning/pay-figures'
import { FactorStrip, RingSign, StripScale } from './factor-strip'
import styles from './what-moves-pay.module.css'

type FactorRowProps = {
  block: FactorBlock
  /** For a reader outside the US. */
  isOfUsAlone: boolean
}

/** A list of factors between the names of its lowest and its highest. */
export function FactorRow({ block: { id, title, reference, factors }, isOfUsAlone }: FactorRowProps) {
  const extremes = findExtremes(factors)
  const { lowest, highest, afterLowest, afterHighest, chosen, samples, unclearCount } = extremes
  if (samples === null) return null
  const hasClear = lowest !== null || highest !== null
  // Where all clear differences are on one side of the baseline, both ends are: a wide screen has them in one column.
  const isLowestMore = lowest?.estimate.verdict === 'premium'
  const isHighestLess = highest?.estimate.verdict === 'discount'
  const moved = isLowestMore ? lowest : isHighestLess ? highest : null
  // Without a place in its list the baseline has no name of its own, such as "not using it".
  const baseline = hasClear && reference.before !== null ? reference.name : null
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
      {moved?.factor.isChosen ? <Yours found={moved} isWide /> : null}
      <p className={styles.low}>
        <End found={lowest} isMoved={isLowestMore} after={afterLowest} {...{ moved, samples, baseline }} />
      </p>
      <FactorStrip extremes={extremes} />
      <p className={styles.high}>
        <End found={highest} isMoved={isHighestLess} after={afterHighest} {...{ moved, samples, baseline }} />
        {hasClear ? null : words.factorUnclear()}
      </p>
    </div>
  )
}

const tones = { unclear: 'text-muted', discount: 'text-ember', premium: 'text-pine' } as const

type FoundProps = { found: NearestEstimate }

type EndProps = {
  found: NearestEstimate | null
  /** On the other side of the baseline: on a wide screen it is named there. */
  isMoved: boolean
  /** The end of the row that is named on the other side, if any. */
  moved: NearestEstimate | null
  after: readonly NearestEstimate[]
  /** Said of the row; a name after the end says its own where that is another. */
  samples: string
  baseline: string | null
}

/** How many names follow that of an end. */
const NAMES = 3

/** The name of an end with its figure, and on a wide screen the next names; the baseline's where no factor is. */
function End({ found, isMoved, moved, after, samples, baseline }: EndProps) {
  if (!found || isMoved)
    return (
      <>
        {found ? (
          <span className={styles.narrow}>
            <Named found={found} />
          </span>
        ) : null}
        {baseline ? <small>{words.baselineIs({ name: baseline })}</small> : null}
      </>
    )
  const names = after.slice(0, NAMES).map((each) => nameInList(each, samples, each.factor === moved?.factor))
  // Some names have a comma of their own.
  const factors = names.join(names.some((name) => name.includes(',')) ? '; ' : ', ')
  return (
    <>
      <Named found={found} /> {factors ? <small>{words.thenFactors({ factors })}</small> : null}
    </>
  )
}

/** With its figure where its dot has an interval, and with its sample where that is not the row’s. */
function nameInList({ factor, estimate }: NearestEstimate, samples: string, isEnd: boolean): string {
  if (isEnd) return `${factor.name}, ${verdictInWords(estimate)}`
  const all = { ...estimate, category: null }
  if (samples.split(', ').includes(populationInWords(all))) return factor.name
  return words.factorOfSample({ factor: factor.name, sample: populationInWords({ ...all, people: null }) })
}

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

/**
 * Below the title; on a phone the third line below the strip.
 * @param isWide on a wide screen only: a phone has it among the two ends
 */
function Yours({ found, isWide = false }: FoundProps & { isWide?: boolean }) {
  return (
    <p className={classNames(styles.yours, isWide && styles.wide)}>
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
