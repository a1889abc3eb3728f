'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { describedBy, ErrorLine, Field, Select } from '@/components/foundation/ui/field'
import { useToast } from '@/components/foundation/ui/toast'
import { useAskAnother } from '@/lib/mentoring/reviews/client'
import * as words from '@/messages/generated/mentoring/submit-work'

export type AskAnotherProps = {
  reviewId: string
  cohort: { readonly id: string; readonly name: string }
  /** The learner's other cohorts. */
  otherCohorts: readonly { readonly id: string; readonly name: string }[]
}

type AskAnotherDialogProps = AskAnotherProps & { isOpen: boolean; onClose: () => void }

/** Dialog that explains the request to all other mentors, and sends it. */
export default function AskAnotherDialog({ reviewId, cohort, otherCohorts, isOpen, onClose }: AskAnotherDialogProps) {
  const [chosen, setChosen] = useState(cohort.id)
  const { mutate, isPending, error } = useAskAnother(reviewId)
  const toast = useToast()
  const ask = () => {
    const asked = () => {
      onClose()
      toast({ message: words.asked() })
    }
    mutate(chosen === cohort.id ? {} : { cohort: chosen }, { onSuccess: asked })
  }
  return (
    <Dialog title={words.anotherTitle()} description={words.askAnotherHint()} isOpen={isOpen} onClose={onClose}>
      {otherCohorts.length > 0 ? (
        <div className="mb-4">
          <Field id="ask-cohort" label={words.cohortToAsk()}>
            <Select
              {...describedBy('ask-cohort', null, null)}
              value={chosen}
              onChange={(event) => setChosen(event.target.value)}
            >
              {[cohort, ...otherCohorts].map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      ) : null}
      <ErrorLine error={error?.message} className="mb-4" />
      <div className="flex flex-wrap gap-3">
        <Button isPending={isPending} onClick={ask}>
          {isPending ? words.asking() : words.askMentors()}
        </Button>
        <Button look="secondary" onClick={onClose}>
          {words.keepWaiting()}
        </Button>
      </div>
    </Dialog>
  )
}
