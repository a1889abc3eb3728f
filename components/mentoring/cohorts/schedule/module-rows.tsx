import { Button } from '@/components/foundation/ui/button'
import { Content } from '@/components/foundation/ui/content'
import { Rich } from '@/components/foundation/ui/rich'
import type { CohortModule } from '@/lib/mentoring/cohorts/schedule/own-schedule'
import type { DateSpan } from '@/lib/mentoring/cohorts/schedule/programme-weeks'
import * as words from '@/messages/generated/mentoring/schedule-form'
import type { TypedSpan } from './schedule-draft'
import { SpanFields } from './span-fields'

type ModuleRowsProps = {
  modules: readonly CohortModule[]
  moved: Readonly<Record<string, TypedSpan>>
  /** Dates that follow from the roadmap's weeks. */
  following: Readonly<Record<string, DateSpan>>
  onMove: (stageSlug: string, span: TypedSpan) => void
  onFollow: (stageSlug: string) => void
  reasonsOf: (stageSlug: string) => { readonly from?: string; readonly to?: string }
}

const nothing: TypedSpan = { from: '', to: '' }

/** The dates of each module, which follow the roadmap's weeks until one is changed. */
export function ModuleRows({ modules, moved, following, onMove, onFollow, reasonsOf }: ModuleRowsProps) {
  return (
    <ol className="border-t border-rule">
      {modules.map(({ stageSlug, title, weeks }) => {
        const id = `module-${stageSlug}`
        const own = moved[stageSlug]
        return (
          <li
            key={stageSlug}
            className="grid gap-x-6 gap-y-2 border-b border-rule py-3 sm:grid-cols-[minmax(0,1fr)_22rem]"
          >
            <div>
              <p className="font-semibold sm:pt-6">
                <Content>{title}</Content>
              </p>
              <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
                {weeks ? <span>{words.weeksOfStage({ ...weeks, isOne: weeks.from === weeks.to })}</span> : null}
                {own ? (
                  <>
                    {weeks ? <span className="font-medium text-pine">{words.moved()}</span> : null}
                    <Button
                      look="quiet"
                      className="-mx-2"
                      onClick={() => {
                        // The button goes away with the move that it takes back.
                        document.getElementById(`${id}-from`)?.focus()
                        onFollow(stageSlug)
                      }}
                    >
                      <span>
                        <Rich
                          text={words.clearDatesOf({
                            button: weeks ? words.followWeeks() : words.clearDates(),
                            module: title,
                            hidden: (text) => <span className="sr-only">{text}</span>,
                          })}
                        />
                      </span>
                    </Button>
                  </>
                ) : null}
              </p>
            </div>
            <SpanFields
              id={id}
              what={title}
              span={own ?? following[stageSlug] ?? nothing}
              onChange={(span) => onMove(stageSlug, span)}
              reasons={reasonsOf(stageSlug)}
            />
          </li>
        )
      })}
    </ol>
  )
}
