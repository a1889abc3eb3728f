'use client'

import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Textarea } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useToast } from '@/components/foundation/ui/toast'
import { useFormDraft } from '@/components/platform/use-form-draft'
import { useSendMessage } from '@/lib/mentoring/messages/client'
import { MAX_MESSAGE } from '@/lib/mentoring/messages/limits'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/mentoring/conversations'

type AnswerFormProps = {
  cohortId: string
  /** The learner's id; `mentors` where the viewer is the learner. */
  to: string
}

/** Form below the posts of a thread. Shares its draft with the dialogs that write to the same thread. */
export function AnswerForm({ cohortId, to }: AnswerFormProps) {
  const [body, updateBody] = useFormDraft(`message:${cohortId}:${to}`, '')
  const toast = useToast()
  const { mutate, isPending, error } = useSendMessage(cohortId, (sent) => {
    // Keeps text typed while the message was being sent.
    updateBody((now) => (now.trim() === sent.body ? '' : now))
    toast({ message: words.sent() })
  })
  const { reasons, problem } = readFormRefusal(error, ['body'])
  return (
    <Form className="mt-8 space-y-3" refused={error} onSend={() => mutate({ to, body: body.trim() })}>
      <Field id="answer" label={words.answer()} error={reasons.body}>
        <Textarea
          {...describedBy('answer', null, reasons.body)}
          aria-required
          rows={3}
          maxLength={MAX_MESSAGE}
          value={body}
          onChange={({ target }) => updateBody(() => target.value)}
        />
      </Field>
      <FieldErrorLine id="answer-form" error={problem} />
      <Button type="submit" isPending={isPending}>
        {isPending ? words.sending() : words.send()}
      </Button>
    </Form>
  )
}
