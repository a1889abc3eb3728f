'use client'

import type { Ref } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Input } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { Rich } from '@/components/foundation/ui/rich'
import { useToast } from '@/components/foundation/ui/toast'
import { useRemovableRows } from '@/components/foundation/ui/use-removable-rows'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { useAddPause, useRemovePause } from '@/lib/learning/plans/client'
import type { AnnouncedPause } from '@/lib/learning/plans/data'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/learning/pauses'

type PauseListProps = {
  pauses: readonly AnnouncedPause[]
  /** Sentence on when the learner arrives; null where they hide their dates. */
  arrival: string | null
}

/** Lists announced pauses, with a form to add one: none of their days counts against the learner. */
export function PauseList({ pauses, arrival }: PauseListProps) {
  const toast = useToast()
  const { mutate, isPending, isSuccess, error, reset } = useAddPause()
  const remove = useRemovePause()
  const { listed, removal, fallback } = useRemovableRows<AnnouncedPause, HTMLInputElement>(pauses, {
    mutate: (id, { onSuccess }) => {
      const done = () => {
        onSuccess()
        toast({ message: words.removed() })
      }
      remove.mutate(id, { onSuccess: done })
    },
  })
  const { reasons, problem } = readFormRefusal(error, ['from', 'to'])
  const add = (form: HTMLFormElement) => {
    const sent = readPause(form)
    const clear = () => {
      // Days chosen during the request are not added yet, so they stay.
      const now = readPause(form)
      if (now.from === sent.from && now.to === sent.to) form.reset()
      toast({ message: words.added() })
    }
    mutate(sent, { onSuccess: clear })
  }
  return (
    <>
      {listed.length > 0 ? (
        <ul className="mb-5 border-t border-rule">
          {listed.map(({ id, from, to }) => (
            <li key={id} tabIndex={-1} className="flex items-center justify-between gap-4 border-b border-rule py-1">
              <span>{pauseInWords({ from, to })}</span>
              <Button look="quiet" isPending={remove.isPending} onClick={removal(id)}>
                <Rich
                  text={words.remove({
                    day: formatLongDay(from),
                    hidden: (text) => <span className="sr-only">{text}</span>,
                  })}
                />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <FieldErrorLine id="pause-remove" error={remove.error?.message} />
      <Form
        method="post"
        refused={error}
        onSend={add}
        onChange={() => error && reset()}
        className="flex flex-wrap items-start gap-4"
      >
        <DayField ref={fallback} id="pause-from" name="from" label={words.firstDay()} error={reasons.from} />
        <DayField id="pause-to" name="to" label={words.lastDay()} error={reasons.to} />
        <Button type="submit" look="secondary" isPending={isPending} className="mt-6.5">
          {isPending ? words.adding() : words.add()}
        </Button>
      </Form>
      <FieldErrorLine id="pause" error={problem} />
      {arrival ? (
        // The effect of saving the plan is shown beside its own button.
        <p role={isSuccess || remove.isSuccess ? 'status' : undefined} className="mt-4 text-muted">
          {arrival}
        </p>
      ) : null}
    </>
  )
}

function readPause(form: HTMLFormElement) {
  const data = new FormData(form)
  return { from: String(data.get('from') ?? ''), to: String(data.get('to') ?? '') }
}

const pauseInWords = ({ from, to }: Pick<AnnouncedPause, 'from' | 'to'>) =>
  from === to ? formatLongDay(from) : words.range({ from: formatLongDay(from), to: formatLongDay(to) })

type DayFieldProps = { id: string; name: string; label: string; error?: string; ref?: Ref<HTMLInputElement> }

function DayField({ id, name, label, error, ref }: DayFieldProps) {
  return (
    <Field id={id} label={label} error={error}>
      <Input {...describedBy(id, undefined, error)} ref={ref} name={name} type="date" className="max-w-48" />
    </Field>
  )
}
