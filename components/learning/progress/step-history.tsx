import { Pagination } from '@/components/foundation/ui/pagination'
import { statusWords } from '@/components/learning/progress/step-words'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { toPageHref } from '@/lib/foundation/values/page-query'
import type { ProgressEvent, StepEvents } from '@/lib/learning/progress/history'
import type { StepHistoryQuery } from '@/lib/learning/progress/schema'
import { parseStatus } from '@/lib/learning/progress/status'
import * as words from '@/messages/generated/learning/step-history'
import { HISTORY, HistoryFilters, type HistoryPlace } from './history-filters'

function inWords(event: ProgressEvent): string {
  if (event.kind === 'submission') return event.to === 'check' ? words.checkPassed() : words.evidenceAdded()
  if (event.kind === 'carried-submission') return words.evidenceCarried()
  if (event.kind === 'carried-verdict') return words.verificationCarried()
  if (event.kind === 'verdict' && event.to === 'withdrawn') return words.verdictTakenBack()
  if (event.kind === 'verdict') return words.verdict({ verdict: toVerdict(event.to) })
  const status = statusWords[parseStatus(event.to)]()
  if (event.kind === 'status' && event.known) return words.doneKnown()
  if (event.kind === 'carried-status') return words.statusCarried({ status })
  const what = event.from === 'waived' ? afterWaiver(event, status) : status
  return event.reason ? words.because({ event: what, reason: event.reason }) : what
}

const toVerdict = (outcome: string) => (outcome === 'competent' || outcome === 'excellent' ? outcome : 'other')

function afterWaiver({ to }: ProgressEvent, status: string): string {
  if (to === 'waived') return words.waivedAgain()
  return to === 'done' ? status : words.waiverEnded({ status })
}

type Props = {
  readonly history: StepEvents
  readonly place: HistoryPlace
  readonly timeZone: string
}

/** Whether only a part of a history is requested. */
export const isNarrowed = ({ before, q, of }: StepHistoryQuery): boolean =>
  before !== undefined || q !== '' || of !== undefined

/** Events from which the filters are shown: a shorter history needs none. */
const WORTH_SEARCHING = 10
/** Events shown at first, unless a filter is set. One more is shown too, since folding it would save nothing. */
const SHOWN_FIRST = 3

/** Shows the history of a step, newest first, a page at a time; it is never rewritten. */
export function StepHistory({ history: { events, before }, place, timeZone }: Props) {
  const { query: asked } = place
  const hrefFor = (query: Partial<StepHistoryQuery>) => toPageHref(place, { before: undefined, ...query }, HISTORY)
  const isNewest = asked.before === undefined
  // With further pages the number of earlier events is unknown.
  const folds = before === null && !isNarrowed(asked) && events.length > SHOWN_FIRST + 1
  const first = folds ? SHOWN_FIRST : events.length
  const rest = events.slice(first)
  return (
    <>
      {isNarrowed(asked) || events.length >= WORTH_SEARCHING ? (
        <HistoryFilters place={place} hrefFor={hrefFor} />
      ) : null}
      <EventList events={events.slice(0, first)} timeZone={timeZone} />
      {rest.length > 0 ? (
        <details data-print>
          <summary className="min-h-11 py-2.5 text-sm text-muted hover:text-ink">
            {words.earlier({ count: rest.length })}
          </summary>
          <EventList events={rest} timeZone={timeZone} />
        </details>
      ) : null}
      {events.length === 0 ? (
        <p className="text-sm text-muted">{asked.q || asked.of ? words.noMatch() : words.noEarlier()}</p>
      ) : null}
      <Pagination
        label={words.pages()}
        first={isNewest ? null : { href: hrefFor({}), text: words.showNewest() }}
        next={before === null ? null : { href: hrefFor({ before }), text: words.showEarlier() }}
      />
    </>
  )
}

function EventList({ events, timeZone }: { readonly events: StepEvents['events']; readonly timeZone: string }) {
  return (
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
  )
}
