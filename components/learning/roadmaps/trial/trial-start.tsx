'use client'

import type { ReactNode } from 'react'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { stepFacts } from '@/components/learning/progress/step-words'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import { useTrial } from '@/lib/learning/progress/trial/client'
import { type PackedStep, unpackStep } from '@/lib/learning/roadmaps/packed-step'
import * as words from '@/messages/generated/learning/trial'
import styles from '../list/above-list.module.css'

type Props = {
  roadmapSlug: string
  /** The steps of each stage. */
  stages: readonly (readonly PackedStep[])[]
}

/**
 * Shown above a visitor's list: their first unticked step, how many they have ticked, where that is stored and how to
 * save it.
 */
export function TrialStart({ roadmapSlug, stages }: Props) {
  const { trial } = useTrial()
  const all = stages.flatMap((steps, stage) => steps.map((step) => ({ ...unpackStep(step), stage })))
  const done = all.filter(({ id }) => id in trial).length
  const next = all.find(({ id }) => !(id in trial))
  const href = next && paths.step(roadmapSlug, next.slug)
  return (
    <div data-blaze={((next?.stage ?? 0) % 9) + 1} className={`no-print ${styles.next} ${styles.start}`}>
      {next && href ? (
        <>
          <p>
            <span>{`${done > 0 ? words.next() : words.startHere()} · ${stepFacts(next)}`}</span>
            <Link href={href} lang={contentLang()}>
              {next.title}
            </Link>
          </p>
          <Link href={href}>{words.start()}</Link>
        </>
      ) : null}
      <p role="status" className={styles.kept}>
        {done === 0 ? (
          <Rich text={words.stay({ account: toSignUp })} />
        ) : (
          <Rich
            text={words.tickedHere({
              ...{ done, total: all.length, account: toSignUp },
              b: (count) => <strong className="tabular-nums">{count}</strong>,
            })}
          />
        )}
      </p>
    </div>
  )
}

const toSignUp = (text: ReactNode) => <Link href={paths.signUp}>{text}</Link>
