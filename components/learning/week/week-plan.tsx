import { Section } from '@/components/foundation/layout/page'
import { classNames } from '@/components/foundation/ui/class-names'
import { Content } from '@/components/foundation/ui/content'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import type { States } from '@/lib/learning/progress/completion'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { Balance } from '@/lib/learning/week/balance'
import type { Week } from '@/lib/learning/week/pack'
import { balanceInWords, emptyWeekInWords, extraTodayInWords, hoursLeftInWords } from '@/lib/learning/week/week-words'
import type { ChecklistProgressByStep } from '@/lib/learning/workbook/checklist-progress'
import * as words from '@/messages/generated/learning/week-plan'
import { type Mark, type ModuleEnds, type WeekItem, type WeekRow, weekRows } from './week-view'

type WeekPlanProps = {
  week: Week
  /** Null when the learner does not want to see it. */
  balance: Balance | null
  roadmap: Roadmap
  /** States of its steps. */
  states?: States
  /** Checked items of its steps' checklists. */
  checks?: ChecklistProgressByStep
  /** Ends of the modules of the learner's cohort. */
  moduleEnds?: ModuleEnds
}

/** Shows this week: what moved on each day, and the work planned for the remaining days. */
export function WeekPlan({ week, balance, roadmap, states, checks, moduleEnds }: WeekPlanProps) {
  const note = emptyWeekInWords(week)
  const extra = extraTodayInWords(week)
  const rows = weekRows(week, roadmap, states, checks, moduleEnds)
  const isBare = week.state === 'nothing-left' && rows.every(({ items, ends }) => items.length + ends.length === 0)
  return (
    <Section title={words.title()} aside={hoursLeftInWords(week)}>
      {note ? <p className="mb-3">{note}</p> : null}
      {isBare ? null : (
        <ol className="border-t border-rule">
          {rows.map((row) => (
            <DayRow key={row.day} {...row} />
          ))}
        </ol>
      )}
      {extra ? <p className="mt-3">{extra}</p> : null}
      <BalanceNote balance={balance} />
      {week.hoursPlanned > 0 ? <p className="mt-2 text-sm text-muted">{words.estimates()}</p> : null}
    </Section>
  )
}

function DayRow({ day, label, longLabel, isToday, items, more, ends, empty }: WeekRow) {
  return (
    <li
      aria-current={isToday ? 'date' : undefined}
      className={classNames(
        'grid grid-cols-[4rem_minmax(0,1fr)] border-b border-rule sm:px-3',
        !empty && 'py-1',
        isToday && 'bg-sunk max-sm:-mx-4 max-sm:px-4',
      )}
    >
      <p
        className={classNames(
          'text-sm tabular-nums',
          empty ? 'py-2' : 'py-2.5',
          isToday ? 'font-semibold text-ink' : 'text-muted',
        )}
      >
        <time dateTime={day}>
          <span aria-hidden="true">{label}</span>
          <span className="sr-only">{longLabel}</span>
        </time>
        {isToday ? <span className="block text-pine">{words.today()}</span> : null}
      </p>
      <div className="min-w-0">
        {ends.map((title) => (
          <p key={title} className="py-2 text-sm font-medium text-ember">
            <Rich text={words.moduleEnds({ module: () => <Content>{title}</Content> })} />
          </p>
        ))}
        {empty && ends.length === 0 ? <p className="py-2 text-sm text-muted">{empty}</p> : null}
        {empty ? null : (
          <ul>
            {items.map((item) => (
              <ItemRow key={item.id} {...item} />
            ))}
            {more > 0 ? <li className="py-2.5 text-sm text-muted">{words.more({ count: more })}</li> : null}
          </ul>
        )}
      </div>
    </li>
  )
}

function ItemRow({ title, href, blaze, detail, mark }: WeekItem) {
  return (
    <li data-blaze={blaze}>
      <Link href={href} className="group flex min-h-11 items-start gap-2.5 py-2.5">
        <ItemMark mark={mark} />
        <span className="min-w-0">
          <span
            lang={contentLang()}
            className={classNames(
              'mr-1 leading-snug underline-offset-4 group-hover:underline',
              (mark === 'begun' || mark === 'done') && 'text-muted',
            )}
          >
            {title}
          </span>{' '}
          <span className="text-sm text-muted tabular-nums">{detail}</span>
        </span>
      </Link>
    </li>
  )
}

/**
 * Blaze of the stage, painted by the step's progress, or by the progress of that day. The words beside it say the same.
 */
function ItemMark({ mark }: { mark: Mark }) {
  const painted = { planned: 0, 'under-way': 7, begun: 7, done: 14 }[mark]
  return (
    <svg viewBox="0 0 10 16" width="10" height="16" aria-hidden="true" className="mt-[3px] shrink-0">
      <rect x="1" y={15 - painted} width="8" height={painted} rx="1" className="fill-blaze" />
      <rect x="1" y="1" width="8" height="14" rx="1.5" strokeWidth="1.5" className="fill-transparent stroke-blaze" />
    </svg>
  )
}

function BalanceNote({ balance }: { balance: Balance | null }) {
  const sentence = balance ? balanceInWords(balance) : null
  if (!sentence) return null
  return (
    <>
      <p className="mt-4">{sentence}</p>
      {balance?.state === 'behind' ? (
        <Link
          href={paths.settings}
          className="flex min-h-11 w-fit items-center text-sm text-pine underline underline-offset-4"
        >
          {words.changePlan()}
        </Link>
      ) : null}
    </>
  )
}
