'use client'

import { Link } from '@/components/foundation/ui/link'
import { stepFacts } from '@/components/learning/progress/step-words'
import { TrialTick } from '@/components/learning/progress/trial-tick'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import { type PackedStep, unpackStep } from '@/lib/learning/roadmaps/packed-step'
import styles from './trial-stage.module.css'

type TrialStageProps = { roadmapSlug: string; steps: readonly PackedStep[] }

/**
 * Lists the steps of a stage, to read and to try, for a reader without a plan. A client component, so that a hundred
 * steps are sent as data rather than as markup, twice.
 */
export function TrialStage({ roadmapSlug, steps }: TrialStageProps) {
  return (
    <ul className={styles.steps}>
      {steps.map(unpackStep).map((step) => (
        <li key={step.id}>
          <TrialTick stepId={step.id} title={step.title} />
          <div>
            <Link href={paths.step(roadmapSlug, step.slug)} lang={contentLang()}>
              {step.title}
            </Link>
            <p>{stepFacts(step)}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
