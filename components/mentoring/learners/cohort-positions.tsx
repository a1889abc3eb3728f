import { Link } from '@/components/foundation/ui/link'
import { paths } from '@/lib/foundation/paths'
import type { Roadmap, Step } from '@/lib/learning/roadmaps/roadmap'
import type { CohortPositions, LearnersAtStep } from '@/lib/mentoring/learners/positions/learners-at-step'
import { learnersHref } from '@/lib/mentoring/learners/table/learners-address'
import * as words from '@/messages/generated/mentoring/cohort-on-map'

const sum = (points: readonly LearnersAtStep[]) => points.reduce((total, point) => total + point.people, 0)

type ListProps = {
  /** With the steps of all tracks: learners may follow another than the one shown. */
  roadmap: Roadmap
  cohort: CohortPositions
}

/** List of the learners of a cohort by stage, and by step within. */
export function CohortPositionList({ roadmap, cohort: { id, name, positions } }: ListProps) {
  const at = new Map(positions.map((point) => [point.stepId, point]))
  const nowhere = at.get(null)
  const stages = roadmap.stages
    .map((stage) => ({ ...stage, points: stage.steps.flatMap((step) => placesAt(step, at.get(step.id))) }))
    .filter(({ points }) => points.length > 0)
  return (
    <section aria-labelledby="where-they-stand" className="mt-10 max-w-3xl">
      <h2 id="where-they-stand" className="text-xl">
        {words.title({ cohort: name })}
      </h2>
      <p className="mt-1 text-muted">
        {words.lead()}{' '}
        <Link
          href={learnersHref({ cohort: id })}
          className="inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4"
        >
          {words.all({ cohort: name })}
        </Link>
      </p>
      {positions.length === 0 ? <p>{words.none()}</p> : null}
      {stages.map(({ slug, title, points }) => (
        <details key={slug} className="border-b border-rule">
          <summary className="min-h-11 py-2.5">
            <span className="font-semibold">{title}</span>{' '}
            <span className="text-muted tabular-nums">
              {words.learners({ count: sum(points.map(({ point }) => point)) })}
            </span>
          </summary>
          <ul className="pb-3 pl-5">
            {points.map(({ step, point }) => (
              <Place key={step.id} title={step.title} point={point} cohortId={id} />
            ))}
          </ul>
        </details>
      ))}
      {nowhere ? (
        <details className="border-b border-rule">
          <summary className="min-h-11 py-2.5">
            <span className="font-semibold">{words.notStarted()}</span>{' '}
            <span className="text-muted tabular-nums">{words.learners({ count: nowhere.people })}</span>
          </summary>
          <ul className="pb-3 pl-5">
            <Place title={words.nothingYet()} point={nowhere} cohortId={id} />
          </ul>
        </details>
      ) : null}
    </section>
  )
}

const placesAt = (step: Step, point: LearnersAtStep | undefined) => (point ? [{ step, point }] : [])

type PlaceProps = { title: string; point: LearnersAtStep; cohortId: string }

function Place({ title, point: { people: count, named }, cohortId }: PlaceProps) {
  const more = count - named.length
  return (
    <li className="py-1">
      <span className="text-muted">{words.at({ step: title, count })}</span>{' '}
      {named.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 ? ', ' : null}
          <Link
            href={paths.learner(id)}
            className="inline-flex min-h-11 min-w-11 items-center underline underline-offset-4"
          >
            {name}
          </Link>
        </span>
      ))}
      {more > 0 ? (
        <>
          {', '}
          <Link href={learnersHref({ cohort: cohortId })} className="underline underline-offset-4">
            {words.more({ count: more })}
          </Link>
        </>
      ) : null}
    </li>
  )
}
