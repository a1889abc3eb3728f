import { Link } from '@/components/foundation/ui/link'
import { assuranceWords, choiceWords, levelWords, statusWords } from '@/components/learning/progress/step-words'
import { TickMark } from '@/components/learning/progress/tick-mark'
import { mentorInSentence } from '@/components/mentoring/learners/mentor-words'
import { WaiverEnd } from '@/components/mentoring/learners/waiver-end'
import { WaiverForm } from '@/components/mentoring/learners/waiver-form'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { getAssurance, type StepState } from '@/lib/learning/progress/completion'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import type { Waiver } from '@/lib/mentoring/learners/waivers/waiver'
import * as words from '@/messages/generated/app/learner'

type StepLineProps = {
  learnerId: string
  step: Step
  state: StepState
  /** The waiver in force. */
  waiver: Waiver | undefined
  timeZone: string
}

/** Shows the learner's state on one step, and lets the mentor waive it or end its waiver. */
export function StepLine({ learnerId, step, state, waiver, timeZone }: StepLineProps) {
  // Only these fields are sent to the browser: a page has up to 100 rows.
  const named = { id: step.id, title: step.title }
  return (
    <li className="flex flex-wrap items-center gap-x-3 py-1">
      <TickMark status={state.status} />
      <div className="min-w-0 flex-1 basis-48">
        <Link
          href={paths.step(step.roadmapSlug, step.slug)}
          className="inline-flex min-h-11 min-w-11 items-center hover:underline"
        >
          {step.title}
        </Link>
        <p className="text-sm break-words text-muted">
          {step.level === 'junior' ? null : `${words.stepLevel({ level: levelWords[step.level]() })} `}
          {step.isCore ? null : `${words.optionalStep()} `}
          {waiver ? waiverInWords(waiver) : stateInWords(state, timeZone)}
        </p>
      </div>
      <div className="no-print flex shrink-0">
        {state.status === 'done' ? null : <WaiverForm learnerId={learnerId} step={named} waiver={waiver} />}
        {waiver ? <WaiverEnd learnerId={learnerId} step={named} /> : null}
      </div>
    </li>
  )
}

function waiverInWords({ mentorName, reason, until }: Waiver): string {
  const waived = { mentor: mentorInSentence(mentorName), reason }
  return until ? words.waivedUntil({ ...waived, day: formatLongDay(until) }) : words.waivedBy(waived)
}

function stateInWords(state: StepState, timeZone: string): string {
  const assurance = getAssurance(state)
  const reason = state.status === 'skipped' && state.reason
  return words.stepState({
    status: state.known ? choiceWords.known() : statusWords[state.status](),
    hasAssurance: assurance !== null,
    assurance: assurance ? assuranceWords[assurance]() : '',
    hasDay: state.statusAt !== null,
    day: state.statusAt ? formatLongDay(toDay(new Date(state.statusAt), timeZone)) : '',
    hasReason: Boolean(reason),
    reason: reason || '',
  })
}
