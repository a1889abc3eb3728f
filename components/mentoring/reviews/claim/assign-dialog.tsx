'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { describedBy, Field, Select } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useToast } from '@/components/foundation/ui/toast'
import { useAssignReview } from '@/lib/mentoring/reviews/client'
import type { ReviewMentor } from '@/lib/mentoring/reviews/review'
import * as common from '@/messages/generated/foundation/common'
import * as words from '@/messages/generated/mentoring/claim'
import { nameMentor } from './name-mentor'

type AssignDialogProps = { id: string; mentors: readonly ReviewMentor[]; isOpen: boolean; onClose: () => void }

/** Dialog in which the lead of a cohort assigns a review to one of its mentors. */
export default function AssignDialog({ id, mentors, isOpen, onClose }: AssignDialogProps) {
  const [mentor, setMentor] = useState('')
  const { mutate, isPending, error } = useAssignReview(id)
  const toast = useToast()
  const onSuccess = () => {
    onClose()
    const name = mentors.find((one) => one.id === mentor)?.name
    toast({ message: name ? words.assigned({ mentor: name }) : words.assignedToAny() })
  }
  return (
    <Dialog title={words.assignTitle()} description={words.assignHint()} isOpen={isOpen} onClose={onClose}>
      <Form refused={error} onSend={() => mutate({ mentor: mentor || null }, { onSuccess })}>
        <Field id="assignee" label={words.assignTo()} error={error?.message}>
          <Select
            {...describedBy('assignee', null, error)}
            value={mentor}
            onChange={(event) => setMentor(event.target.value)}
          >
            <option value="">{words.assignAny()}</option>
            {mentors.map((one) => (
              <option key={one.id} value={one.id} disabled={one.awayUntil !== null}>
                {nameMentor(one)}
              </option>
            ))}
          </Select>
        </Field>
        <div className="mt-4 flex flex-wrap gap-3">
          <Button type="submit" isPending={isPending}>
            {isPending ? words.assigning() : words.assignConfirm()}
          </Button>
          <Button look="secondary" onClick={onClose}>
            {common.cancel()}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
