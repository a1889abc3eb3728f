'use client'

import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, Textarea } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { LazyFold } from '@/components/foundation/ui/lazy-fold'
import { useFormDraft } from '@/components/platform/use-form-draft'
import { useCorrectVerdict } from '@/lib/mentoring/reviews/client'
import * as words from '@/messages/generated/mentoring/corrections'

type CorrectionFoldProps = { reviewId: string; verdictId: string; learnerName: string }

/** Fold with the form that takes the newest verdict back. Behind a fold, because it is rarely needed. */
export function CorrectionFold(props: CorrectionFoldProps) {
  return (
    <LazyFold className="mt-4 border-y border-rule" summary={words.takeBack()}>
      <CorrectionForm {...props} />
    </LazyFold>
  )
}

function CorrectionForm({ reviewId, verdictId, learnerName: learner }: CorrectionFoldProps) {
  const [reason, updateReason] = useFormDraft(`correction:${verdictId}`, '')
  const { mutate, isPending, error } = useCorrectVerdict(reviewId)
  return (
    <Form
      className="space-y-3 pb-5"
      refused={error}
      onSend={() => mutate({ reason: reason.trim(), verdict: verdictId }, { onSuccess: () => updateReason(() => '') })}
    >
      <p className="max-w-prose text-muted">{words.hint({ learner })}</p>
      <Field id="correction" label={words.reason()} hint={words.reasonHint({ learner })} error={error?.message}>
        <Textarea
          {...describedBy('correction', true, error)}
          aria-required
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={({ target }) => updateReason(() => target.value)}
        />
      </Field>
      <Button type="submit" look="danger" isPending={isPending}>
        {isPending ? words.pending() : words.button()}
      </Button>
    </Form>
  )
}
