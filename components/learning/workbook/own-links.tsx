'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Input } from '@/components/foundation/ui/field'
import { OutsideLink } from '@/components/foundation/ui/outside-link'
import { RequestError } from '@/lib/doors/delivery/transport'
import { useAddOwnLink, useRemoveOwnLink } from '@/lib/learning/workbook/client'
import type { OwnLink } from '@/lib/learning/workbook/data'

/** Links that a learner keeps with a step for themselves. */
export function OwnLinks({ step, links }: { step: string; links: readonly OwnLink[] }) {
  const remove = useRemoveOwnLink()
  return (
    <div className="space-y-4">
      {links.length > 0 ? (
        <ul>
          {links.map((link) => (
            <li key={link.id} className="flex min-h-11 items-center justify-between gap-3 border-b border-rule">
              <span className="min-w-0 py-1.5 break-words">
                <OutsideLink url={link.url} className="text-pine underline">
                  {link.title}
                </OutsideLink>
              </span>
              <Button look="quiet" disabled={remove.isPending} onClick={() => remove.mutate(link.id)}>
                Remove<span className="sr-only"> {link.title}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <FieldErrorLine id="link-remove" error={remove.error?.message} />
      <NewLink step={step} />
    </div>
  )
}

function NewLink({ step }: { step: string }) {
  const [title, setTitle] = useState('')
  const [url, setUrl] = useState('')
  const { mutate, isPending, error } = useAddOwnLink()
  const fields = error instanceof RequestError ? error.fields : {}
  const clear = () => {
    setTitle('')
    setUrl('')
  }
  return (
    <form
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault()
        mutate({ step, title, url }, { onSuccess: clear })
      }}
    >
      <Field id="link-title" label="What it is" error={fields.title}>
        <Input
          {...describedBy('link-title', null, fields.title)}
          required
          maxLength={120}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </Field>
      <Field id="link-url" label="Address" error={fields.url ?? (error && !fields.title ? error.message : null)}>
        <Input
          {...describedBy('link-url', null, fields.url)}
          required
          type="url"
          inputMode="url"
          placeholder="https://"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
      </Field>
      <Button type="submit" look="secondary" disabled={isPending}>
        {isPending ? 'Saving' : 'Save link'}
      </Button>
    </form>
  )
}
