import { type MouseEvent, useRef } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Rich } from '@/components/foundation/ui/rich'
import * as words from '@/messages/generated/mentoring/schedule-form'
import { MOST_HOLIDAY_ROWS, type ScheduleDraft } from './schedule-draft'
import { SpanFields } from './span-fields'

type Holidays = ScheduleDraft['holidays']

type HolidayRowsProps = {
  holidays: Holidays
  onChange: (holidays: Holidays) => void
  reasonsOf: (id: number) => { readonly from?: string; readonly to?: string }
}

/** The holidays of a class, with buttons to add and remove rows. The focus goes where the next input is. */
export function HolidayRows({ holidays, onChange, reasonsOf }: HolidayRowsProps) {
  const add = useRef<HTMLButtonElement>(null)
  const added = useRef<number>(null)
  const focusAdded = (id: number) => (input: HTMLInputElement | null) => {
    if (!input || added.current !== id) return
    added.current = null
    input.focus()
  }
  const append = () => {
    const id = Math.max(-1, ...holidays.map((holiday) => holiday.id)) + 1
    added.current = id
    onChange([...holidays, { id, from: '', to: '' }])
  }
  const remove = (id: number) => (event: MouseEvent) => {
    const row = event.currentTarget.closest('li')
    const next = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('input') ?? add.current
    next?.focus()
    onChange(holidays.filter((holiday) => holiday.id !== id))
  }
  return (
    <>
      {holidays.length > 0 ? (
        <ol className="mb-3 border-t border-rule">
          {holidays.map(({ id, from, to }, index) => {
            const what = words.holiday({ number: index + 1 })
            return (
              <li key={id} className="flex flex-wrap items-start gap-x-4 gap-y-1 border-b border-rule py-3">
                <SpanFields
                  id={`holiday-${id}`}
                  what={what}
                  span={{ from, to }}
                  onChange={(span) => onChange(holidays.map((one) => (one.id === id ? { id, ...span } : one)))}
                  reasons={reasonsOf(id)}
                  ref={focusAdded(id)}
                />
                <Button look="quiet" className="max-sm:-ml-2 sm:mt-6" onClick={remove(id)}>
                  <span>
                    <Rich text={words.remove({ what, hidden: (text) => <span className="sr-only">{text}</span> })} />
                  </span>
                </Button>
              </li>
            )
          })}
        </ol>
      ) : null}
      {holidays.length < MOST_HOLIDAY_ROWS ? (
        <Button ref={add} look="secondary" onClick={append}>
          {words.addHoliday()}
        </Button>
      ) : (
        <p className="text-sm text-muted">{words.mostHolidays()}</p>
      )}
    </>
  )
}
