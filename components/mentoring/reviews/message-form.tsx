'use client'

import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, Textarea } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useToast } from '@/components/foundation/ui/toast'
import { useFormDraft } from '@/components/platform/use-form-draft'
import { useAddMessage } from '@/lib/mentoring/reviews/client'
import * as words from '@/messages/generated/mentoring/thread'

export function MessageForm({ reviewId }: { reviewId: string }) {
  const [body, updateBody] = useFormDraft(`message:${reviewId}`, '')
  const toast = useToast()
  const { mutate, isPending, error } = useAddMessage(reviewId, (sent) => {
    // Keeps text typed while the message was being sent.
    updateBody((now) => (now.trim() === sent ? '' : now))
    toast({ message: words.sent() })
  })
  return (
    <Form className="space-y-3" refused={error} onSend={() => mutate(body.trim())}>
      <Field id="message" label={words.write()} hint={words.markdownHint()} error={error?.message}>
        <Textarea
          {...describedBy('message', true, error)}
          aria-required
          rows={3}
          maxLength={5000}
          value={body}
          onChange={({ target }) => updateBody(() => target.value)}
        />
      </Field>
      <Button type="submit" look="secondary" isPending={isPending}>
        {isPending ? words.sending() : words.send()}
      </Button>
    </Form>
  )
}
