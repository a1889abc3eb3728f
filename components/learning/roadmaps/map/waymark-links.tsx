'use client'

import type { CSSProperties } from 'react'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import { isPainted, type WaymarkState } from '@/lib/learning/progress/waymark-state'
import * as words from '@/messages/generated/learning/trail-map'
import styles from './map.module.css'

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

/** What the sheet says of one step. Places are shares of the sheet, or of the size of its text. */
export type WaymarkFacts = {
  readonly slug: string
  readonly title: string
  readonly at: CSSProperties
  readonly side: 'above' | 'below'
  readonly isOptional?: true
  /** Missing for a visitor. */
  readonly state?: WaymarkState
  /** How many of a mentor's learners stand here. */
  readonly learners?: number
  /** Where it says that the learner is here. */
  readonly here?: CSSProperties
}

/**
 * The names of the steps on the sheet, as links. A part of the browser's side, so that the page holds them once as
 * elements and once as these few facts, and not twice as elements: they are most of the map.
 */
export function WaymarkLinks({ roadmapSlug, waymarks }: { roadmapSlug: string; waymarks: readonly WaymarkFacts[] }) {
  return waymarks.map(({ slug, title, at, side, isOptional, state, learners, here }) => {
    const count = learners ? words.learnersHere({ count: learners }) : null
    const facts = [state ? stateWords[state]() : null, isOptional ? words.optional() : null, count]
      .filter(Boolean)
      .join(', ')
    return (
      <li key={slug} style={at} data-side={side} data-state={state && isPainted(state) ? 'done' : state}>
        <a
          href={paths.step(roadmapSlug, slug)}
          lang={contentLang()}
          aria-label={facts ? `${title}, ${facts}` : undefined}
        >
          {title}
        </a>
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
