'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { describedBy, Field, Select } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useToast } from '@/components/foundation/ui/toast'
import { nameMentor } from '@/components/mentoring/reviews/claim/name-mentor'
import { useHandOver } from '@/lib/mentoring/reviews/client'
import type { ReviewDetail } from '@/lib/mentoring/reviews/review'
import * as common from '@/messages/generated/foundation/common'
import * as words from '@/messages/generated/mentoring/claim'

type HandOverDialogProps = Pick<ReviewDetail, 'id' | 'colleagues'> & { isOpen: boolean; onClose: () => void }

/** Dialog that hands a review over to a colleague. */
export default function HandOverDialog({ id, colleagues, isOpen, onClose }: HandOverDialogProps) {
  const [mentor, setMentor] = useState('')
  const { mutate, isPending, error } = useHandOver(id)
  const toast = useToast()
  const name = colleagues.find((colleague) => colleague.id === mentor)?.name ?? ''
  return (
    <Dialog title={words.handOverTitle()} description={words.handOverHint()} isOpen={isOpen} onClose={onClose}>
      <Form
        refused={error}
        onSend={() => {
          const handed = () => {
            onClose()
            toast({ message: words.handedOver({ mentor: name }) })
          }
          mutate({ mentor }, { onSuccess: handed })
        }}
      >
        <Field id="hand-over" label={words.handOverTo()} error={error?.message}>
          <Select
            {...describedBy('hand-over', null, error)}
            aria-required
            value={mentor}
            onChange={(event) => setMentor(event.target.value)}
          >
            <option value="">{words.handOverNone()}</option>
            {colleagues.map((colleague) => (
              <option key={colleague.id} value={colleague.id}>
                {nameMentor(colleague)}
              </option>
            ))}
          </Select>
        </Field>
        <div className="mt-4 flex flex-wrap gap-3">
          <Button type="submit" isPending={isPending}>
            {isPending ? words.handingOver() : words.handOverConfirm()}
          </Button>
          <Button look="secondary" onClick={onClose}>
            {common.cancel()}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
