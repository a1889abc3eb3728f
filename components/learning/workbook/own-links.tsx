'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Input } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { OutsideLink } from '@/components/foundation/ui/outside-link'
import { Rich } from '@/components/foundation/ui/rich'
import { readFormRefusal } from '@/lib/doors/delivery/refusal'
import { useAddOwnLink, useRemoveOwnLink } from '@/lib/learning/workbook/client'
import type { OwnLink } from '@/lib/learning/workbook/data'
import * as words from '@/messages/generated/learning/own-links'

/** Links that a learner keeps with a step for themselves. */
export function OwnLinks({ step, links }: { step: string; links: readonly OwnLink[] }) {
  const remove = useRemoveOwnLink()
  // Until the page is drawn anew it still lists what was just removed; a second press would find nothing to remove.
  const [removed, setRemoved] = useState<readonly string[]>([])
  const listed = links.filter(({ id }) => !removed.includes(id))
  const removeLink = (id: string) => remove.mutate(id, { onSuccess: () => setRemoved((before) => [...before, id]) })
  return (
    <div className="space-y-4">
      {listed.length > 0 ? (
        <ul>
          {listed.map((link) => (
            <li key={link.id} className="flex min-h-11 items-center justify-between gap-3 border-b border-rule">
              <span className="min-w-0 py-1.5 break-words">
                <OutsideLink url={link.url} className="text-pine underline">
                  {link.title}
                </OutsideLink>
              </span>
              <Button look="quiet" isPending={remove.isPending} onClick={() => removeLink(link.id)}>
                <Rich
                  text={words.remove({
                    title: link.title,
                    hidden: (text) => <span className="sr-only">{text}</span>,
                  })}
                />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <FieldErrorLine id="link-remove" error={remove.error?.message} />
      <details>
        <summary className="min-h-11 py-2.5 font-semibold text-pine">{words.add()}</summary>
        <div className="mt-3">
          <NewLink step={step} />
        </div>
      </details>
    </div>
  )
}

function NewLink({ step }: { step: string }) {
  const [title, setTitle] = useState('')
  const [url, setUrl] = useState('')
  const { mutate, isPending, error } = useAddOwnLink()
  const { reasons, problem } = readFormRefusal(error, ['title', 'url'])
  const save = () => {
    // What was typed while it was being sent is not saved yet, so it stays.
    const clear = () => {
      setTitle((now) => (now === title ? '' : now))
      setUrl((now) => (now === url ? '' : now))
    }
    mutate({ step, title, url }, { onSuccess: clear })
  }
  return (
    <Form className="space-y-3" onSend={save}>
      <Field id="link-title" label={words.title()} error={reasons.title}>
        <Input
          {...describedBy('link-title', null, reasons.title)}
          required
          maxLength={120}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </Field>
      <Field id="link-url" label={words.address()} error={reasons.url ?? problem}>
        <Input
          {...describedBy('link-url', null, reasons.url)}
          required
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
