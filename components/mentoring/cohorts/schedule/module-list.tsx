import { Badge } from '@/components/foundation/ui/badge'
import { Content } from '@/components/foundation/ui/content'
import type { Day } from '@/lib/foundation/values/day-words'
import { isWithin } from '@/lib/mentoring/cohorts/schedule/programme-weeks'
import type { ModuleDates } from '@/lib/mentoring/cohorts/schedule/schedule'
import * as words from '@/messages/generated/mentoring/schedule'
import { spanInWords } from './schedule-words'

type ModuleListProps = {
  modules: readonly ModuleDates[]
  today: Day
  /** Said beside a date that a mentor moved for this learner alone. */
  moved: string
}

/** Lists a learner's modules with their dates. The one under way is marked, in words too. */
export function ModuleList({ modules, today, moved }: ModuleListProps) {
  return (
    <ol aria-label={words.modules()} className="border-t border-rule">
      {modules.map((module) => {
        const isNow = isWithin(today, module)
        return (
          <li
            key={module.stageId}
            aria-current={isNow ? 'date' : undefined}
            className="grid gap-x-6 border-b border-rule py-2.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
          >
            <p className={isNow ? 'font-semibold' : undefined}>
              <Content>{module.title}</Content>
              {isNow ? <span className="ml-2 text-sm font-normal text-pine">{words.current()}</span> : null}
            </p>
            <p className="text-sm text-muted tabular-nums sm:pt-0.5">
              {spanInWords(module, today)} {module.isOwn ? <Badge tone="good">{moved}</Badge> : null}
            </p>
          </li>
        )
      })}
    </ol>
  )
}
