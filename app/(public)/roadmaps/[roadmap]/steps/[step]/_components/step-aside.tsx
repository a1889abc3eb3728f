import { LiveRefresh } from '@/components/doors/live-refresh'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { StepStatus } from '@/components/learning/progress/step-status'
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
    <div className="max-lg:contents lg:sticky lg:top-6 lg:space-y-8">
      {progress ? (
        <div className="min-w-0 space-y-8">
          {isSignedIn(who) ? <LiveRefresh topics={[learnerTopic(who.id)]} /> : null}
          {isOnTrack(step, progress.track) ? (
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
            <a
              href="#review"
              className="flex min-h-11 items-center justify-between gap-3 border-y border-rule text-pine"
            >
              <Rich text={words.yourReview({ badge: () => <ReviewBadge state={review.state} /> })} />
            </a>
          ) : null}
          {before}
        </div>
      ) : null}
      <div className="min-w-0 space-y-8 max-lg:order-last">
        {progress ? null : before}
        {place >= 0 ? (
          <Neighbours roadmapSlug={roadmap.slug} before={steps[place - 1]} after={steps[place + 1]} />
        ) : null}
      </div>
    </div>
  )
}

function Neighbours({ roadmapSlug, before, after }: { roadmapSlug: string; before?: Step; after?: Step }) {
  return (
    <nav aria-label={words.nearby()}>
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
        className="group flex min-h-11 flex-col justify-center border-b border-rule py-2 text-pine"
      >
        {note ? <span className="text-[0.8125rem] leading-5 text-muted">{note}</span> : null}
        <span lang={contentLang()} className="group-hover:underline">
          {step.title}
        </span>
      </Link>
    </li>
  )
}
