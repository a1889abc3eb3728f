'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, Input } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useToast } from '@/components/foundation/ui/toast'
import { useAddOwnLink } from '@/lib/learning/workbook/client'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/learning/own-links'

/** Form that adds a link to a step. */
export default function OwnLinkForm({ step }: { step: string }) {
  const [title, setTitle] = useState('')
  const [url, setUrl] = useState('')
  const { mutate, isPending, error } = useAddOwnLink()
  const toast = useToast()
  const { reasons, problem } = readFormRefusal(error, ['title', 'url'])
  const save = () => {
    // Text typed during the request is not saved yet, so it stays.
    const clear = () => {
      setTitle((now) => (now === title ? '' : now))
      setUrl((now) => (now === url ? '' : now))
      toast({ message: words.saved() })
    }
    mutate({ step, title, url }, { onSuccess: clear })
  }
  return (
    <Form className="space-y-3" refused={error} onSend={save}>
      <Field id="link-title" label={words.title()} error={reasons.title}>
        <Input
          {...describedBy('link-title', null, reasons.title)}
          aria-required
          maxLength={120}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </Field>
      <Field id="link-url" label={words.address()} error={reasons.url ?? problem}>
        <Input
          {...describedBy('link-url', null, reasons.url ?? problem)}
          aria-required
          type="url"
          inputMode="url"
          placeholder="https://"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
      </Field>
      <Button type="submit" look="secondary" isPending={isPending}>
        {isPending ? words.saving() : words.save()}
      </Button>
    </Form>
  )
}
