import Link from 'next/link'
import { LiveRefresh } from '@/components/doors/live-refresh'
import { ButtonLink } from '@/components/foundation/ui/button'
import { StepStatus } from '@/components/learning/progress/step-status'
import { WaiverNote } from '@/components/mentoring/learners/waiver-note'
import { ReviewBadge } from '@/components/mentoring/reviews/review-badge'
import { isSignedIn, type Visitor } from '@/lib/doors/auth/viewer'
import { learnerTopic } from '@/lib/doors/live/topic'
import { paths } from '@/lib/foundation/paths'
import { missingPrerequisites } from '@/lib/learning/progress/completion'
import { isOnTrack, listSteps, onTrack, type Roadmap, type Step } from '@/lib/learning/roadmaps/roadmap'
import type { OwnStep } from './own-step'

type Props = { roadmap: Roadmap; step: Step; who: Visitor; own: OwnStep | null }

/** Where the learner stands, what comes before, and the way on. */
export function StepAside({ roadmap, step, who, own }: Props) {
  const { id, title, stageSlug, completionRule } = step
  const progress = own?.progress ?? null
  const track = progress?.track ?? step.tracks[0] ?? roadmap.tracks[0]?.slug ?? ''
  const walked = onTrack(roadmap, track)
  const steps = listSteps(walked)
  const missing = missingPrerequisites(step, steps, progress?.states ?? {})
  const place = steps.findIndex((other) => other.id === step.id)
  return (
    <div className="space-y-8 lg:sticky lg:top-6">
      {own && isSignedIn(who) ? <LiveRefresh topics={[learnerTopic(who.id)]} /> : null}
      {!progress ? (
        <div>
          <p className="text-muted">Tick steps, take notes and see how far you are.</p>
          <ButtonLink href={isSignedIn(who) ? paths.onboarding : paths.signUp} className="mt-3">
            {isSignedIn(who) ? 'Make your plan' : 'Start ticking'}
          </ButtonLink>
        </div>
      ) : isOnTrack(step, progress.track) ? (
        <StepStatus
          roadmapSlug={roadmap.slug}
          step={{ id, title, stageSlug, completionRule }}
          initialProgress={progress}
          whileWaived={own?.waiver ? <WaiverNote waiver={own.waiver} timeZone={own.timeZone} /> : null}
        />
      ) : (
        <p className="text-muted">
          This step belongs to another track. Change yours in{' '}
          <Link href={paths.settings} className="text-pine underline">
            settings
          </Link>{' '}
          to count it.
        </p>
      )}
      {own?.review ? (
        <a href="#review" className="flex min-h-11 items-center justify-between gap-3 border-y border-rule text-pine">
          Your review <ReviewBadge state={own.review.state} />
        </a>
      ) : null}
      {missing.length > 0 ? (
        <nav aria-label="Comes first">
          <h2 className="text-base">{progress ? 'Easier after' : 'Comes after'}</h2>
          <ul>
            {missing.map((other) => (
              <StepLink key={other.id} roadmapSlug={roadmap.slug} step={other} />
            ))}
          </ul>
        </nav>
      ) : null}
      {place >= 0 ? <Neighbours roadmapSlug={roadmap.slug} before={steps[place - 1]} after={steps[place + 1]} /> : null}
    </div>
  )
}

function Neighbours({ roadmapSlug, before, after }: { roadmapSlug: string; before?: Step; after?: Step }) {
  return (
    <nav aria-label="Previous and next steps" className="text-sm">
      <h2 className="text-base">Previous and next steps</h2>
      <ul>
        {before ? <StepLink roadmapSlug={roadmapSlug} step={before} note="before" /> : null}
        {after ? <StepLink roadmapSlug={roadmapSlug} step={after} note="next" /> : null}
      </ul>
    </nav>
  )
}

function StepLink({ roadmapSlug, step, note }: { roadmapSlug: string; step: Step; note?: string }) {
  return (
    <li>
      <Link
        href={paths.step(roadmapSlug, step.slug)}
        prefetch={false}
        className="flex min-h-11 items-center justify-between gap-3 border-b border-rule text-pine hover:underline"
      >
        {step.title}
        {note ? <span className="text-muted">{note}</span> : null}
      </Link>
    </li>
  )
}
