'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Input } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useToast } from '@/components/foundation/ui/toast'
import { useSaveSchedule } from '@/lib/mentoring/cohorts/schedule/client'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/mentoring/schedule-form'
import { HolidayRows } from './holiday-rows'
import { ModuleRows } from './module-rows'
import { type ClassDates, computeFollowingDates, EARLIEST_DAY, LATEST_DAY, toScheduleInput } from './schedule-draft'
import { findScheduleReasons } from './schedule-reasons'
import { useScheduleDraft } from './use-schedule-draft'

export type ScheduleEditorProps = {
  cohortId: string
  /** Saved dates, from which the form is filled. */
  dates: ClassDates
  /** Days on which the cohort works; 0 is Monday. */
  workDays: readonly number[]
  /** IANA name. */
  timeZone: string
}

/** Form of a class's dates: its start, its modules and its holidays, saved together. */
export default function ScheduleEditor({ cohortId, dates, workDays, timeZone }: ScheduleEditorProps) {
  const toast = useToast()
  const { draft, change, isChanged, markSaved } = useScheduleDraft(dates)
  const { mutate, isPending, error } = useSaveSchedule(cohortId)
  const [sent, setSent] = useState(draft)
  const refusal = findScheduleReasons(sent, readFormRefusal(error).reasons)
  const save = () => {
    if (!isChanged) return toast({ message: words.nothingChanged() })
    setSent(draft)
    const confirm = () => {
      markSaved(draft)
      toast({ message: words.saved() })
    }
    mutate(toScheduleInput(draft), { onSuccess: confirm })
  }
  const { moved } = draft
  const hasWeeks = dates.modules.some(({ weeks }) => weeks !== null)
  return (
    <Form method="post" refused={error} onSend={save} className="space-y-8">
      <Field id="class-starts-on" label={words.startsOn()} hint={words.startsOnHint()} error={refusal.startsOn}>
        <Input
          {...describedBy('class-starts-on', true, refusal.startsOn)}
          type="date"
          min={EARLIEST_DAY}
          max={LATEST_DAY}
          value={draft.startsOn}
          onChange={({ target }) => change({ ...draft, startsOn: target.value })}
          className="max-w-48"
        />
      </Field>
      <Part title={words.modules()} hint={(hasWeeks ? words.modulesHintWeeks : words.modulesHint)({ timeZone })}>
        <ModuleRows
          modules={dates.modules}
          moved={moved}
          following={computeFollowingDates(dates.modules, draft, workDays)}
          onMove={(slug, span) => change({ ...draft, moved: { ...moved, [slug]: span } })}
          onFollow={(slug) => {
            const { [slug]: _, ...rest } = moved
            change({ ...draft, moved: rest })
          }}
          reasonsOf={refusal.ofModule}
        />
      </Part>
      <Part title={words.holidays()} hint={words.holidaysHint()}>
        <HolidayRows
          holidays={draft.holidays}
          onChange={(holidays) => change({ ...draft, holidays })}
          reasonsOf={refusal.ofHoliday}
        />
      </Part>
      <div>
        <FieldErrorLine id="class-dates" error={refusal.isShown ? null : (refusal.whole ?? error?.message)} />
        <Button type="submit" isPending={isPending}>
          {isPending ? words.saving() : words.save()}
        </Button>
      </div>
    </Form>
  )
}

function Part({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={title}>
      <h3 className="text-base">{title}</h3>
      <p className="mb-3 text-sm text-muted">{hint}</p>
      {children}
    </div>
  )
}
