import { Section } from '@/components/foundation/layout/page'
import { formatDate } from '@/lib/foundation/messages/format'
import { type Day, formatMonth } from '@/lib/foundation/values/day-words'
import type { LearningMonth } from '@/lib/operations/profiles/months'
import * as words from '@/messages/generated/operations/profile'

/** Days of a full column at least, so that a month with few days has a low column even if no month has more. */
const LEAST = 10
const HEIGHT = 88

/** Shows learning days by month as columns from zero. It does not show which days they were. */
export function LearningMonths({ months }: { months: readonly LearningMonth[] }) {
  const sum = months.reduce((all, { days }) => all + days, 0)
  const most = Math.max(LEAST, ...months.map(({ days }) => days))
  return (
    <Section title={words.days()} lead={words.daysLead({ days: sum })}>
      <ol className="grid max-w-xl grid-cols-12 gap-x-1 break-inside-avoid text-center text-[0.6875rem] text-muted tabular-nums sm:gap-x-2 sm:text-xs">
        {months.map(({ month, days }) => {
          return (
            <li key={month} className="flex flex-col justify-end">
              <span className="sr-only">{words.daysOfMonth({ month: formatMonth(month), days })}</span>
              <span aria-hidden="true">{days}</span>
              <span
                aria-hidden="true"
                className="mt-1 block rounded-t bg-pine print:border print:border-ink"
                style={{ height: Math.round((HEIGHT * days) / most) }}
              />
              <span aria-hidden="true" className="border-t border-edge pt-1">
                {shortMonth(month)}
              </span>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}

/** Three letters, since columns are narrow. */
const shortMonth = (day: Day): string =>
  formatDate(new Date(`${day}T00:00:00Z`), { month: 'short', timeZone: 'UTC' }).slice(0, 3)
