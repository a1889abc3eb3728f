import type { CSSProperties } from 'react'
import { Link } from '@/components/foundation/ui/link'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import { isPainted, type WaymarkState } from '@/lib/learning/progress/waymark-state'
import * as words from '@/messages/generated/learning/trail-map'
import styles from './map.module.css'
import type { Spot, WaymarkFacts } from './sheet-facts'

const stateWords: Record<WaymarkState, () => string> = {
  verified: words.stateVerified,
  evidenced: words.stateEvidenced,
  claimed: words.stateClaimed,
  waived: words.stateWaived,
  learning: words.stateLearning,
  skipped: words.stateSkipped,
  open: words.stateOpen,
  blocked: words.stateBlocked,
}

/** Converts a spot of the sheet to shares of its size. */
export type Placer = (spot: Spot) => CSSProperties

type Props = { roadmapSlug: string; waymarks: readonly WaymarkFacts[]; place: Placer }

/** Names of the steps on the sheet, as links. */
export function WaymarkLinks({ roadmapSlug, waymarks, place }: Props) {
  return waymarks.map(({ slug, title, at, side, isOptional, state, learners, here }) => {
    const count = learners ? words.learnersHere({ count: learners }) : null
    const facts = [state ? stateWords[state]() : null, isOptional ? words.optional() : null, count]
      .filter(Boolean)
      .join(', ')
    return (
      <li key={slug} style={place(at)} data-side={side} data-state={state && isPainted(state) ? 'done' : state}>
        <Link
          href={paths.step(roadmapSlug, slug)}
          lang={contentLang()}
          aria-label={facts ? `${title}, ${facts}` : undefined}
        >
          {title}
        </Link>
        {count ? (
          <span aria-hidden="true" className={styles.learners}>
            {learners}
          </span>
        ) : null}
        {here ? (
          <strong id="here" className={styles.hereLabel} style={here}>
            {words.here()}
          </strong>
        ) : null}
      </li>
    )
  })
}
