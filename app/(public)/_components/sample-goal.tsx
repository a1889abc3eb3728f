import type { CSSProperties } from 'react'
import { Content } from '@/components/foundation/ui/content'
import { Rich } from '@/components/foundation/ui/rich'
import { formatList } from '@/lib/foundation/messages/format'
import type { Stage } from '@/lib/learning/roadmaps/roadmap'
import type { TrailMap } from '@/lib/learning/roadmaps/trail-map/layout'
import * as words from '@/messages/generated/app/landing'
import styles from './sample-goal.module.css'

/** Width of the goal's text, in pixels of the sheet; on a phone, where text is larger, it takes the whole width. */
export const GOAL_WIDTH = 480

type Props = {
  map: TrailMap
  leadsToLevels: boolean
  /** Stages left out between the last step shown and the goal. */
  stages: readonly Stage[]
}

/** Draws the goal of the sample's trail over its sheet: the omitted part is dashed, and labelled. */
export function SampleGoal({ map: { width, height, legs }, leadsToLevels, stages }: Props) {
  const beyond = legs.at(-1)?.beyond
  if (!beyond || stages.length === 0) return null
  const [x, y] = beyond.goal.map(Math.round)
  return (
    <div className={styles.goal}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className={styles.picture}>
        <path d={beyond.path} className={styles.beyond} />
        <path d={`M${x} ${(y ?? 0) - 15}l15 15-15 15-15-15z`} className={styles.mark} />
      </svg>
      <p
        className={styles.words}
        style={{ '--sheet-width': width, '--x': x, '--y': y } as CSSProperties}
        data-end={beyond.isRightAligned || undefined}
      >
        <Rich
          text={(leadsToLevels ? words.goal : words.goalToFinish)({
            b: (text) => <strong>{text}</strong>,
            stages: () => <Content>{formatList(stages.map(({ title }) => title))}</Content>,
          })}
        />
      </p>
    </div>
  )
}
