'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, Textarea } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useAddMessage } from '@/lib/mentoring/reviews/client'
import * as words from '@/messages/generated/mentoring/thread'

export function ReplyForm({ reviewId }: { reviewId: string }) {
  const [body, setBody] = useState('')
  const { mutate, isPending, error } = useAddMessage(reviewId)
  return (
    <Form className="space-y-3" onSend={() => mutate(body.trim(), { onSuccess: () => setBody('') })}>
      <Field id="reply" label={words.write()} hint={words.markdownHint()} error={error?.message}>
        <Textarea
          {...describedBy('reply', true, error)}
          required
          rows={3}
          maxLength={5000}
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
      </Field>
      <Button type="submit" look="secondary" disabled={isPending}>
        {isPending ? words.sending() : words.send()}
      </Button>
    </Form>
  )
}
