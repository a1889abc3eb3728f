import { LiveRefresh } from '@/components/doors/live-refresh'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { StepStatus } from '@/components/learning/progress/step-status'
import { NextCheck } from '@/components/learning/workbook/next-check'
import { WaiverNote } from '@/components/mentoring/learners/waiver-note'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { learnerTopic } from '@/lib/doors/live/topic'
import { paths } from '@/lib/foundation/paths'
import { missingPrerequisites } from '@/lib/learning/progress/completion'
import {
  isOnTrack,
  listSteps,
  onTrack,
  type Roadmap,
  type Step,
  type StepContent,
} from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/step'
import { NearbyStep } from './nearby-steps'
import type { OwnStep } from './own-step'

type Props = { roadmap: Roadmap; step: Step; content: StepContent; viewer: Viewer; own: OwnStep }

/** Where the learner is with the step, and what is best done before. */
export function StepStanding({ roadmap, step, content: { checklist }, viewer, own }: Props) {
  const { id, title, stageSlug, completionRule } = step
  const { progress, waiver, timeZone } = own
  const missing = missingPrerequisites(step, listSteps(onTrack(roadmap, progress.track)), progress.states)
  return (
    <div className="space-y-6">
      <div className="empty:hidden lg:hidden">
        <NextCheck items={checklist} markedItems={own.work.markedItems} place="checklist" />
      </div>
      <LiveRefresh topics={[learnerTopic(viewer.id)]} />
      {isOnTrack(step, progress.track) ? (
        <StepStatus
          roadmapSlug={roadmap.slug}
          step={{ id, title, stageSlug, completionRule }}
          initialProgress={progress}
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
