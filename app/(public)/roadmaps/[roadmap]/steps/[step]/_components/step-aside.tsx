import { LiveRefresh } from '@/components/doors/live-refresh'
import { ButtonLink } from '@/components/foundation/ui/button'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { StepStatus } from '@/components/learning/progress/step-status'
import { TrialTick } from '@/components/learning/progress/trial-tick'
import { WaiverNote } from '@/components/mentoring/learners/waiver-note'
import { ReviewBadge } from '@/components/mentoring/reviews/review-badge'
import { isSignedIn, type Visitor } from '@/lib/doors/auth/viewer'
import { learnerTopic } from '@/lib/doors/live/topic'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import { missingPrerequisites } from '@/lib/learning/progress/completion'
import { isOnTrack, listSteps, onTrack, type Roadmap, type Step } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/step'
import type { OwnStep } from './own-step'

type Props = { roadmap: Roadmap; step: Step; who: Visitor; own: OwnStep | null }

/** Where the learner stands, what comes before, and the way on: on a narrow screen, the way on follows the text. */
export function StepAside({ roadmap, step, who, own }: Props) {
  const { id, title, stageSlug, completionRule } = step
  const progress = own?.progress ?? null
  const review = own?.review
  const track = progress?.track ?? step.tracks[0] ?? roadmap.tracks[0]?.slug ?? ''
  const walked = onTrack(roadmap, track)
  const steps = listSteps(walked)
  const missing = missingPrerequisites(step, steps, progress?.states ?? {})
  const place = steps.findIndex((other) => other.id === step.id)
  const before =
    missing.length > 0 ? (
      <nav aria-label={words.comesAfter()}>
        <h2 className="text-base">{progress ? words.easierAfter() : words.comesAfter()}</h2>
        <ul>
          {missing.map((other) => (
            <StepLink key={other.id} roadmapSlug={roadmap.slug} step={other} />
          ))}
        </ul>
      </nav>
    ) : null
  return (
    <div className="space-y-8 max-lg:contents lg:sticky lg:top-6">
      <div className="min-w-0 space-y-8">
        {own && isSignedIn(who) ? <LiveRefresh topics={[learnerTopic(who.id)]} /> : null}
        {!progress ? (
          <Trial step={step} isSignedIn={isSignedIn(who)} />
        ) : isOnTrack(step, progress.track) ? (
          <StepStatus
            roadmapSlug={roadmap.slug}
            step={{ id, title, stageSlug, completionRule }}
            initialProgress={progress}
            whileWaived={own?.waiver ? <WaiverNote waiver={own.waiver} timeZone={own.timeZone} /> : null}
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
        {review ? (
          <a href="#review" className="flex min-h-11 items-center justify-between gap-3 border-y border-rule text-pine">
            <Rich text={words.yourReview({ badge: () => <ReviewBadge state={review.state} /> })} />
          </a>
        ) : null}
        {progress ? before : null}
      </div>
      <div className="min-w-0 space-y-8 max-lg:order-last">
        {progress ? null : before}
        {place >= 0 ? (
          <Neighbours roadmapSlug={roadmap.slug} before={steps[place - 1]} after={steps[place + 1]} />
        ) : null}
      </div>
    </div>
  )
}

/** Before there is a plan: a visitor ticks the step here and now, and may keep it. */
function Trial({ step: { id, title }, isSignedIn }: { step: Step; isSignedIn: boolean }) {
  if (isSignedIn) {
    return (
      <div>
        <p className="text-muted">{words.withoutPlan()}</p>
        <ButtonLink href={paths.onboarding} className="mt-3">
          {words.makePlan()}
        </ButtonLink>
      </div>
    )
  }
  return (
    <div>
      <TrialTick
        stepId={id}
        title={title}
        className="flex min-h-12 w-full items-center gap-3 rounded border border-edge px-4 text-left font-semibold hover:bg-sunk aria-checked:border-ink aria-checked:bg-raised"
      >
        {words.iHaveDone()}
      </TrialTick>
      <p className="mt-2 text-sm text-muted">
        <Rich
          text={words.keepTick({
            link: (text) => (
              <Link href={paths.signUp} className="text-pine underline underline-offset-4">
                {text}
              </Link>
            ),
          })}
        />
      </p>
    </div>
  )
}

function Neighbours({ roadmapSlug, before, after }: { roadmapSlug: string; before?: Step; after?: Step }) {
  return (
    <nav aria-label={words.nearby()} className="text-sm">
      <h2 className="text-base">{words.nearby()}</h2>
      <ul>
        {before ? <StepLink roadmapSlug={roadmapSlug} step={before} note={words.previous()} /> : null}
        {after ? <StepLink roadmapSlug={roadmapSlug} step={after} note={words.next()} /> : null}
      </ul>
    </nav>
  )
}

function StepLink({ roadmapSlug, step, note }: { roadmapSlug: string; step: Step; note?: string }) {
  return (
    <li>
      <Link
        href={paths.step(roadmapSlug, step.slug)}
        className="flex min-h-11 items-center justify-between gap-3 border-b border-rule text-pine hover:underline"
      >
        <span lang={contentLang()}>{step.title}</span>
        {note ? <span className="text-muted">{note}</span> : null}
      </Link>
    </li>
  )
}
