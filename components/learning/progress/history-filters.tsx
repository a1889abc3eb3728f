import { Button } from '@/components/foundation/ui/button'
import { classNames } from '@/components/foundation/ui/class-names'
import { Link } from '@/components/foundation/ui/link'
import { TextFilter } from '@/components/foundation/ui/text-filter'
import type { EventGroup } from '@/lib/learning/progress/history'
import type { StepHistoryQuery } from '@/lib/learning/progress/schema'
import * as ui from '@/messages/generated/foundation/ui'
import * as words from '@/messages/generated/learning/step-history'

/** Id of the section, where the ways to other parts lead. */
export const HISTORY = 'history'

/** Where a part of a history is: it stands in the address of its page. */
export function toHistoryHref(path: string, { before, q, of }: StepHistoryQuery): string {
  const query = new URLSearchParams()
  if (of) query.set('of', of)
  if (q) query.set('q', q)
  if (before !== undefined) query.set('before', String(before))
  return `${path}${query.size > 0 ? `?${query}` : ''}#${HISTORY}`
}

const groups: readonly (readonly [of: EventGroup | undefined, name: () => string])[] = [
  [undefined, words.everything],
  ['status', words.status],
  ['evidence', words.evidence],
  ['verdict', words.verdicts],
]

type HistoryFiltersProps = {
  readonly path: string
  readonly asked: StepHistoryQuery
  readonly hrefFor: (query: Partial<StepHistoryQuery>) => string
}

/** Which kind of event, and a text: both stand in the address. */
export function HistoryFilters({ path, asked: { q, of }, hrefFor }: HistoryFiltersProps) {
  return (
    <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <nav aria-label={words.kinds()} className="-ml-2 flex flex-wrap">
        {groups.map(([group, name]) => (
          <Link
            key={group ?? 'all'}
            href={hrefFor({ of: group })}
            aria-current={of === group ? 'page' : undefined}
            className={classNames(
              'inline-flex min-h-11 min-w-11 items-center px-2 text-sm underline-offset-4 hover:underline',
              of === group ? 'font-semibold text-ink' : 'text-muted',
            )}
          >
            {name()}
          </Link>
        ))}
      </nav>
      <search>
        <form key={q} action={`${path}#${HISTORY}`} className="flex gap-2">
          {of ? <input type="hidden" name="of" value={of} /> : null}
          <TextFilter label={words.find()} value={q} />
          <Button type="submit" look="secondary">
            {ui.find()}
          </Button>
        </form>
      </search>
    </div>
  )
}
