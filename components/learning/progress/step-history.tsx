import { ButtonLink } from '@/components/foundation/ui/button'
import { statusWords } from '@/components/learning/progress/step-words'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { ProgressEvent, StepEvents } from '@/lib/learning/progress/history'
import type { StepHistoryQuery } from '@/lib/learning/progress/schema'
import { parseStatus } from '@/lib/learning/progress/status'
import { HistoryFilters, toHistoryHref } from './history-filters'

const verdictWords: Record<string, string> = { 'not-yet': 'not yet', competent: 'competent', excellent: 'excellent' }

function inWords(event: ProgressEvent): string {
  if (event.kind === 'submission') return 'Evidence added'
  if (event.kind === 'carried-submission') return 'Evidence carried over when the roadmap changed'
  if (event.kind === 'carried-verdict') return 'Verification carried over when the roadmap changed'
  if (event.kind === 'verdict') return `Mentor's verdict: ${verdictWords[event.to] ?? event.to}`
  const status = statusWords[parseStatus(event.to)]
  if (event.kind === 'status' && event.known) return 'Done: known before'
  if (event.kind === 'carried-status') return `${status}, carried over when the roadmap changed`
  if (event.from === 'waived') return `${afterWaiver(event, status)}${event.reason ? `: ${event.reason}` : ''}`
  return event.reason ? `${status}: ${event.reason}` : status
}

function afterWaiver({ to }: ProgressEvent, status: string): string {
  if (to === 'waived') return 'Waived, for another reason'
  return to === 'done' ? status : `${status} again: the waiver ended`
}

type Props = {
  readonly history: StepEvents
  /** Of the page that shows it. */
  readonly path: string
  readonly asked: StepHistoryQuery
  readonly timeZone: string
}

/** Whether less than all of a history is asked for. */
export const isNarrowed = ({ before, q, of }: StepHistoryQuery): boolean =>
  before !== undefined || q !== '' || of !== undefined

/** A history that is shorter is read at a glance. */
const WORTH_SEARCHING = 6

/** What happened to a step, newest first, a page at a time: nothing in it is ever rewritten. */
export function StepHistory({ history: { events, before }, path, asked, timeZone }: Props) {
  const hrefFor = (query: Partial<StepHistoryQuery>) => toHistoryHref(path, { ...asked, before: undefined, ...query })
  const isNewest = asked.before === undefined
  return (
    <>
      {isNarrowed(asked) || events.length >= WORTH_SEARCHING ? (
        <HistoryFilters path={path} asked={asked} hrefFor={hrefFor} />
      ) : null}
      <ol className="text-sm">
        {events.map((event) => (
          <li key={event.sequence} className="flex justify-between gap-4 border-b border-rule py-2">
            <span className="min-w-0 break-words">{inWords(event)}</span>
            <time dateTime={event.occurredAt.toISOString()} className="whitespace-nowrap text-muted">
              {formatLongDay(toDay(event.occurredAt, timeZone))}
            </time>
          </li>
        ))}
      </ol>
      {events.length === 0 ? (
        <p className="text-sm text-muted">
          {asked.q || asked.of ? 'No entry matches. Use fewer words, or show everything.' : 'No earlier entries.'}
        </p>
      ) : null}
      {isNewest && before === null ? null : (
        <nav aria-label="History" className="mt-4 flex flex-wrap gap-3">
          {isNewest ? null : (
            <ButtonLink look="secondary" href={hrefFor({})}>
              Show newest
            </ButtonLink>
          )}
          {before === null ? null : (
            <ButtonLink look="secondary" href={hrefFor({ before })}>
              Show earlier
            </ButtonLink>
          )}
        </nav>
      )}
    </>
  )
}
