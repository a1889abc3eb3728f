import { ButtonLink } from '@/components/foundation/ui/button'
import { classNames } from '@/components/foundation/ui/class-names'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { StepStatus } from '@/components/learning/progress/step-status'
import type { Finish } from '@/components/learning/workbook/checklist-end'
import { WaiverNote } from '@/components/mentoring/learners/waiver-note'
import { NEXT_ATTEMPT } from '@/components/mentoring/reviews/record-sections'
import { LiveRefresh } from '@/components/platform/live-refresh'
import { paths } from '@/lib/foundation/paths'
import { missingPrerequisites } from '@/lib/learning/progress/completion'
import {
  hasLevels,
  isOnTrack,
  listSteps,
  type Roadmap,
  type Step,
  toTrackRoadmap,
} from '@/lib/learning/roadmaps/roadmap'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { learnerTopic } from '@/lib/platform/live/topic'
import * as words from '@/messages/generated/app/step'
import { NearbyStep } from './nearby-steps'
import { NextLink } from './next-link'
import type { OwnStep } from './own-step'

type Props = {
  roadmap: Roadmap
  step: Step
  viewer: Viewer
  own: OwnStep
  /** Null off the learner's track. */
  finish: Finish | null
  /** On a phone the review above already shows it. */
  isToldAbove: boolean
}

/** Shows the learner's state on the step, and its missing prerequisites. */
export function StepStanding({ roadmap, step, viewer, own, finish, isToldAbove }: Props) {
  const { id, title, stageSlug, completionRule } = step
  const { progress, waiver, timeZone } = own
  const walked = listSteps(toTrackRoadmap(roadmap, progress.track))
  const missing = missingPrerequisites(step, walked, progress.states)
  return (
    <div className={classNames('space-y-6', isToldAbove && 'max-sm:[&_[data-told]]:hidden')}>
      <LiveRefresh topics={[learnerTopic(viewer.id)]} />
      {isOnTrack(step, progress.track) ? (
        <StepStatus
          roadmapSlug={roadmap.slug}
          step={{ id, title, completionRule }}
          stageSlug={stageSlug}
          leadsToLevels={hasLevels(roadmap)}
          initialProgress={progress}
          onward={finish ? <NextLink next={finish.next} className="max-lg:hidden" /> : null}
          awaited={own.review?.state === 'changes-requested' ? <ChangesRequested /> : undefined}
          whileWaived={waiver ? <WaiverNote waiver={waiver} timeZone={timeZone} /> : null}
        />
      ) : (
        <p className="text-muted">
          <Rich
            text={words.otherTrack({
              link: (text) => (
                <Link href={paths.settings} className="text-pine underline">
                  {text}
                </Link>
              ),
            })}
          />
        </p>
      )}
      {missing.length > 0 ? (
        <nav aria-label={words.comesAfter()}>
          <h2 className="text-base">{words.easierAfter()}</h2>
          <ul>
            {missing.map((other) => (
              <NearbyStep key={other.id} roadmapSlug={roadmap.slug} step={other} />
            ))}
          </ul>
        </nav>
      ) : null}
    </div>
  )
}

function ChangesRequested() {
  return (
    <div className="mb-4">
      <p className="leading-snug font-medium">{words.changesRequested()}</p>
      <p className="mt-1 mb-4 text-sm text-muted">{words.needsApproval()}</p>
      <ButtonLink href={`#${NEXT_ATTEMPT}`}>{words.writeNextAttempt()}</ButtonLink>
    </div>
  )
}
