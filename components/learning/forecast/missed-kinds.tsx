import { Rich } from '@/components/foundation/ui/rich'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import * as words from '@/messages/generated/learning/calibration'
import { type CheckedKind, type KindHeld, MAX_EXPECTED_HITS, MIN_EXPECTED_HITS, missedKinds } from './accuracy-view'

/**
 * Names the kinds of learners for which the 85% range is right too rarely or too often, without and with the
 * correction.
 */
export function MissedKindNames({ kinds }: { kinds: readonly CheckedKind[] }) {
  const { plain, learnt } = missedKinds(kinds)
  const named = (held: readonly KindHeld[]) => ({ kinds: () => <Names kinds={held} /> })
  return (
    <div className="max-w-prose space-y-2">
      {plain.tooRarely.length > 0 ? (
        <p>
          <Rich text={words.missed({ least: MIN_EXPECTED_HITS, ...named(plain.tooRarely) })} />
        </p>
      ) : null}
      {plain.tooOften.length > 0 ? (
        <p>
          <Rich text={words.wide({ most: MAX_EXPECTED_HITS, ...named(plain.tooOften) })} />
        </p>
      ) : null}
      {learnt && learnt.tooRarely.length > 0 ? (
        <p>
          <Rich text={words.missedCorrected({ least: MIN_EXPECTED_HITS, ...named(learnt.tooRarely) })} />
        </p>
      ) : null}
      {learnt && learnt.tooRarely.length === 0 ? (
        <p>{words.missedNoneCorrected({ least: MIN_EXPECTED_HITS })}</p>
      ) : null}
      {learnt && learnt.tooOften.length > 0 ? (
        <p>
          <Rich text={words.wideCorrected({ most: MAX_EXPECTED_HITS, ...named(learnt.tooOften) })} />
        </p>
      ) : null}
    </div>
  )
}

/** Their names are in the language of the content. */
const Names = ({ kinds }: { kinds: readonly KindHeld[] }) =>
  kinds.map(({ name, held }, index) => (
    <span key={name}>
      {index > 0 ? ', ' : ''}
      <em lang={contentLang()}>{name}</em> {words.percentOfKind({ percent: Math.floor(held) })}
    </span>
  ))
