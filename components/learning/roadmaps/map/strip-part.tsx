import type { ReactNode } from 'react'
import { classNames } from '@/components/foundation/ui/class-names'
import { Link } from '@/components/foundation/ui/link'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import { STRIP, type StripRow } from '@/lib/learning/roadmaps/trail-map/strip'
import * as words from '@/messages/generated/learning/trail-map'
import styles from './strip.module.css'

type Props = {
  roadmapSlug: string
  rows: readonly StripRow[]
  /** Beyond the first level the trail is dotted. */
  isFar: boolean
  isPainted: (stepId: string) => boolean
  /** Returns the tick of a step, or only its mark. */
  markOf: (step: Step) => ReactNode
  factsOf: (step: Step) => ReactNode
  hereId?: string | null
}

/** A part of a stage's strip: the trail on the left with the steps' marks, each with its name. */
export function StripPart({ roadmapSlug, rows, isFar, isPainted, markOf, factsOf, hereId }: Props) {
  return (
    <div className={styles.strip}>
      <svg
        viewBox={`0 0 ${STRIP.width} ${rows.length * STRIP.row}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className={styles.picture}
        style={{ height: `${rows.length * 4.5}rem` }}
      >
        {rows.map(({ step, path, spur }) => (
          <g key={step.id} className={isFar ? styles.far : styles.trail}>
            <path d={path} />
            {spur ? <path d={spur} className={styles.spur} /> : null}
          </g>
        ))}
        {rows.map(({ step, path, spur, paintedWith }) => (
          <g key={step.id} className={styles.paint}>
            {isPainted(paintedWith) ? <path d={path} pathLength="1" /> : null}
            {spur && isPainted(step.id) ? <path d={spur} pathLength="1" className={styles.thin} /> : null}
          </g>
        ))}
      </svg>
      <ol>
        {rows.map(({ step, x }) => (
          <li key={step.id} id={step.slug} className={styles.row}>
            <div
              className={classNames(styles.mark, step.id === hereId && styles.here)}
              style={{ left: `${(x - 22) / 16}rem` }}
            >
              {markOf(step)}
            </div>
            <div className={classNames(styles.text, !step.isCore && styles.beside)}>
              <Link href={paths.step(roadmapSlug, step.slug)} lang={contentLang()} className={styles.name}>
                {step.shortTitle}
              </Link>
              <p className="text-sm text-muted">
                {step.id === hereId ? <strong className="text-ember">{words.here()} · </strong> : null}
                {factsOf(step)}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}
