'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { describedBy, Field, FieldErrorLine, Input } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useToast } from '@/components/foundation/ui/toast'
import { paths } from '@/lib/foundation/paths'
import { useCopyCohort } from '@/lib/mentoring/cohorts/client'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/mentoring/cohort-copy'

type CopyCohortProps = {
  cohortId: string
  /** The original has a start, so that a copy needs one too. */
  hasStart: boolean
}

/** Button that makes a cohort like this one, in a small form, and opens its page. */
export function CopyCohort({ cohortId, hasStart }: CopyCohortProps) {
  const [isOpen, setOpen] = useState(false)
  const router = useRouter()
  const toast = useToast()
  const { mutate, isPending, error, reset } = useCopyCohort(cohortId)
  const { reasons, problem } = readFormRefusal(error, ['name', 'startsOn'])
  const close = () => {
    reset()
    setOpen(false)
  }
  const copy = (form: HTMLFormElement) => {
    const data = new FormData(form)
    const made = ({ id }: { id: string }) => {
      toast({ message: words.copied() })
      setOpen(false)
      router.push(paths.cohortPeople(id))
    }
    const startsOn = String(data.get('startsOn') ?? '') || null
    mutate({ name: String(data.get('name') ?? '').trim(), startsOn }, { onSuccess: made })
  }
  return (
    <>
      <Button look="secondary" onClick={() => setOpen(true)}>
        {words.copy()}
      </Button>
      <Dialog title={words.copy()} description={words.hint()} isOpen={isOpen} onClose={close}>
        <Form className="space-y-4" refused={error} onSend={copy}>
          <Field id="copy-name" label={words.name()} error={reasons.name}>
            <Input {...describedBy('copy-name', false, reasons.name)} name="name" aria-required maxLength={80} />
          </Field>
          <Field
            id="copy-starts-on"
            label={words.startsOn()}
            hint={hasStart ? words.startsOnHint() : words.optional()}
            error={reasons.startsOn}
          >
            <Input
              {...describedBy('copy-starts-on', true, reasons.startsOn)}
              name="startsOn"
              type="date"
              aria-required={hasStart}
              className="max-w-48"
            />
          </Field>
          <FieldErrorLine id="copy-cohort" error={problem} />
          <div className="flex flex-wrap gap-3">
            <Button type="submit" isPending={isPending}>
              {isPending ? words.copying() : words.create()}
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
