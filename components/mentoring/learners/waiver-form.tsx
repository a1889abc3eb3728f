'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { describedBy, Field, FieldErrorLine, Input, Textarea } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { readFormRefusal } from '@/lib/doors/delivery/refusal'
import { useWaiveStep } from '@/lib/mentoring/learners/waivers/client'
import type { Waiver } from '@/lib/mentoring/learners/waivers/waiver'

type WaiverFormProps = {
  learnerId: string
  step: { readonly id: string; readonly title: string }
  /** The one that runs, to be changed. */
  waiver?: Waiver
}

/** Waives a step, or changes its waiver, after saying what that means. */
export function WaiverForm({ learnerId, step, waiver }: WaiverFormProps) {
  const [isOpen, setOpen] = useState(false)
  const { mutate, isPending, error, reset } = useWaiveStep({ learnerId, stepId: step.id })
  const { reasons, problem } = readFormRefusal(error, ['reason', 'expiresAt'])
  const close = () => {
    reset()
    setOpen(false)
  }
  const save = (form: HTMLFormElement) => {
    const data = new FormData(form)
    const expiresAt = String(data.get('expiresAt') ?? '') || undefined
    mutate({ reason: String(data.get('reason') ?? ''), expiresAt }, { onSuccess: close })
  }
  const [reasonId, dayId] = [`waiver-reason-${step.id}`, `waiver-day-${step.id}`]
  return (
    <>
      <Button look="quiet" className="no-print" onClick={() => setOpen(true)}>
        {waiver ? 'Change' : 'Waive'}
        <span className="sr-only">{waiver ? ` the waiver of ${step.title}` : ` ${step.title}`}</span>
      </Button>
      <Dialog title={`${waiver ? 'Change the waiver' : 'Waive'}: ${step.title}`} isOpen={isOpen} onClose={close}>
        <Form className="space-y-4" onSend={save}>
          <p className="text-muted">The step counts as done and verified. The learner sees who waived it and why.</p>
          <Field id={reasonId} label="Reason" error={reasons.reason}>
            <Textarea
              {...describedBy(reasonId, null, reasons.reason)}
              name="reason"
              required
              minLength={10}
              maxLength={500}
              rows={3}
              defaultValue={waiver?.reason}
            />
          </Field>
          <Field
            id={dayId}
            label="Until"
            hint="Optional. The last day it counts, up to two years ahead."
            error={reasons.expiresAt}
          >
            <Input
              {...describedBy(dayId, true, reasons.expiresAt)}
              name="expiresAt"
              type="date"
              className="max-w-48"
              defaultValue={waiver?.until ?? undefined}
            />
          </Field>
          <FieldErrorLine id={`waiver-${step.id}`} error={problem} />
          <div className="flex flex-wrap gap-3">
            <Button type="submit" disabled={isPending}>
              {isPending ? 'Saving' : waiver ? 'Change it' : 'Waive this step'}
            </Button>
            <Button look="secondary" onClick={close}>
              Cancel
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  )
}
