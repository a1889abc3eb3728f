import { Link } from '@/components/foundation/ui/link'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import { getState, missingPrerequisites, type States } from '@/lib/learning/progress/completion'
import { listSteps, type Roadmap, type Step, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/step'

type Props = {
  roadmap: Roadmap
  step: Step
  track: string
  /** The learner's states, with which prerequisites are listed elsewhere; null without a plan. */
  states: States | null
}

/** Links at the end of a step to the steps before and after it on the track. */
export function NearbySteps({ roadmap, step, track, states }: Props) {
  const steps = listSteps(toTrackRoadmap(roadmap, track))
  const before = states === null ? missingPrerequisites(step, steps, {}) : []
  const place = steps.findIndex((other) => other.id === step.id)
  const [previous, next] = place < 0 ? [] : [steps[place - 1], steps[place + 1]]
  const { slug } = roadmap
  const isDone = ({ id }: Step) => states !== null && getState(states, id).status === 'done'
  return (
    <>
      {before.length > 0 ? (
        <nav aria-label={words.comesAfter()} className="mt-12">
          <h2 className="text-base">{words.comesAfter()}</h2>
          <ul>
            {before.map((other) => (
              <NearbyStep key={other.id} roadmapSlug={slug} step={other} />
            ))}
          </ul>
        </nav>
      ) : null}
      {previous || next ? (
        <nav aria-label={words.nearby()} className="mt-12">
          <h2 className="text-base">{words.nearby()}</h2>
          <ul className="grid gap-x-8 sm:grid-cols-2">
            {previous ? (
              <NearbyStep roadmapSlug={slug} step={previous} note={words.previous({ isDone: isDone(previous) })} />
            ) : null}
            {next ? <NearbyStep roadmapSlug={slug} step={next} note={words.next({ isDone: isDone(next) })} /> : null}
          </ul>
        </nav>
      ) : null}
    </>
  )
}

export function NearbyStep({ roadmapSlug, step, note }: { roadmapSlug: string; step: Step; note?: string }) {
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
