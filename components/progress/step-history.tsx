import { statusWords } from '@/components/roadmaps/step-words'
import type { ProgressEvent } from '@/lib/progress/history'
import { parseStatus } from '@/lib/progress/status'
import { dayOf } from '@/lib/values/calendar-date'
import { formatLongDay } from '@/lib/values/day-words'

const verdictWords: Record<string, string> = { 'not-yet': 'not yet', competent: 'competent', excellent: 'excellent' }

function inWords(event: ProgressEvent): string {
  if (event.kind === 'submission') return 'Evidence added'
  if (event.kind === 'carried-submission') return 'Evidence came along when the roadmap changed'
  if (event.kind === 'carried-verdict') return 'Verification came along when the roadmap changed'
  if (event.kind === 'verdict') return `Mentor's verdict: ${verdictWords[event.to] ?? event.to}`
  const status = statusWords[parseStatus(event.to)]
  if (event.kind === 'carried-status') return `${status}, carried over when the roadmap changed`
  if (event.from === 'waived') return `${afterWaiver(event, status)}${event.reason ? `: ${event.reason}` : ''}`
  return event.reason ? `${status}: ${event.reason}` : status
}

function afterWaiver({ to }: ProgressEvent, status: string): string {
  if (to === 'waived') return 'Waived, for another reason'
  return to === 'done' ? status : `${status} again: the waiver ended`
}

/** Everything that happened to a step, newest first: nothing in it is ever rewritten. */
export function StepHistory({ events, timeZone }: { events: readonly ProgressEvent[]; timeZone: string }) {
  return (
    <ol className="text-sm">
      {[...events].reverse().map((event) => (
        <li key={event.sequence} className="flex justify-between gap-4 border-b border-rule py-2">
          <span className="min-w-0 break-words">{inWords(event)}</span>
          <time dateTime={event.occurredAt.toISOString()} className="whitespace-nowrap text-muted">
            {formatLongDay(dayOf(event.occurredAt, timeZone))}
          </time>
        </li>
      ))}
    </ol>
  )
}
