'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { describedBy, ErrorLine, Field, Select } from '@/components/foundation/ui/field'
import { useToast } from '@/components/foundation/ui/toast'
import { useAskAnother } from '@/lib/mentoring/reviews/client'
import * as words from '@/messages/generated/mentoring/submit-work'

type AskAnotherProps = {
  reviewId: string
  cohort: { readonly id: string; readonly name: string }
  /** The learner's others. */
  otherCohorts: readonly { readonly id: string; readonly name: string }[]
}

/** For a learner to whom a promise was broken: asks all other mentors, after saying what that means. */
export function AskAnother({ reviewId, cohort, otherCohorts }: AskAnotherProps) {
  const [isAsking, setAsking] = useState(false)
  const [chosen, setChosen] = useState(cohort.id)
  const { mutate, isPending, error } = useAskAnother(reviewId)
  const toast = useToast()
  const ask = () => {
    const asked = () => {
      setAsking(false)
      toast({ message: words.asked() })
    }
    mutate(chosen === cohort.id ? {} : { cohort: chosen }, { onSuccess: asked })
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.askAnother()}</Button>
      <Dialog title={words.anotherTitle()} isOpen={isAsking} onClose={() => setAsking(false)}>
        <p className="text-muted">{words.askAnotherHint()}</p>
        {otherCohorts.length > 0 ? (
          <div className="mt-4">
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
        <ErrorLine error={error?.message} className="mt-3" />
        <div className="mt-4 flex flex-wrap gap-3">
          <Button disabled={isPending} onClick={ask}>
            {isPending ? words.asking() : words.askMentors()}
          </Button>
          <Button look="secondary" onClick={() => setAsking(false)}>
            {words.keepWaiting()}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
