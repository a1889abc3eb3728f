import { Button } from '@/components/foundation/ui/button'
import { classNames } from '@/components/foundation/ui/class-names'
import { HiddenFields } from '@/components/foundation/ui/hidden-fields'
import { Link } from '@/components/foundation/ui/link'
import { TextFilter } from '@/components/foundation/ui/text-filter'
import type { PageQuery } from '@/lib/foundation/values/page-query'
import type { EventGroup } from '@/lib/learning/progress/history'
import type { StepHistoryQuery } from '@/lib/learning/progress/schema'
import * as ui from '@/messages/generated/foundation/ui'
import * as words from '@/messages/generated/learning/step-history'

/** Id of the section, the target of the links to other pages. */
export const HISTORY = 'history'

const groups: readonly (readonly [of: EventGroup | undefined, name: () => string])[] = [
  [undefined, words.everything],
  ['status', words.status],
  ['evidence', words.evidence],
  ['verdict', words.verdicts],
]

/** A page's query with that of its history. */
export type HistoryPlace = PageQuery & { readonly query: StepHistoryQuery }

type HistoryFiltersProps = {
  readonly place: HistoryPlace
  readonly hrefFor: (query: Partial<StepHistoryQuery>) => string
}

/** Filters by kind of event and by text, both kept in the address. */
export function HistoryFilters({ place: { path, query }, hrefFor }: HistoryFiltersProps) {
  const { q, before: _, ...others } = query
  const { of } = others
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
          <HiddenFields values={others} />
          <TextFilter label={words.find()} value={q} />
          <Button type="submit" look="secondary">
            {ui.find()}
          </Button>
        </form>
      </search>
    </div>
  )
}
