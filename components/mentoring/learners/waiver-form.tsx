'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { describedBy, Field, FieldErrorLine, Input, Textarea } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { Rich } from '@/components/foundation/ui/rich'
import { useWaiveStep } from '@/lib/mentoring/learners/waivers/client'
import type { Waiver } from '@/lib/mentoring/learners/waivers/waiver'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/mentoring/waiver'

type WaiverFormProps = {
  learnerId: string
  step: { readonly id: string; readonly title: string }
  /** The present waiver, to change it. */
  waiver?: Waiver
}

const hidden = (text: readonly string[]) => <span className="sr-only">{text}</span>

/** Form that waives a step, or changes its waiver, after explaining what that means. */
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
        <Rich text={(waiver ? words.change : words.waive)({ step: step.title, hidden })} />
      </Button>
      <Dialog
        title={(waiver ? words.changeTitle : words.waiveTitle)({ step: step.title })}
        description={words.hint()}
        isOpen={isOpen}
        onClose={close}
      >
        <Form className="space-y-4" refused={error} onSend={save}>
          <Field id={reasonId} label={words.reason()} error={reasons.reason}>
            <Textarea
              {...describedBy(reasonId, null, reasons.reason)}
              name="reason"
              aria-required
              minLength={10}
              maxLength={500}
              rows={3}
              defaultValue={waiver?.reason}
            />
          </Field>
          <Field id={dayId} label={words.until()} hint={words.untilHint()} error={reasons.expiresAt}>
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
            <Button type="submit" isPending={isPending}>
              {isPending ? words.saving() : waiver ? words.changeConfirm() : words.waiveConfirm()}
            </Button>
            <Button look="secondary" onClick={close}>
              {words.cancel()}
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  )
}
