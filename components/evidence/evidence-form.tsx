'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { describedBy, Field, Input, Textarea } from '@/components/ui/field'
import { useAddEvidence } from '@/lib/evidence/client'
import { newIdempotencyKey, RequestError } from '@/lib/transport'

/** Adds evidence to a step: a link to what the learner made. */
export function EvidenceForm({ step }: { step: string }) {
  const [url, setUrl] = useState('')
  const [note, setNote] = useState('')
  // One key for one intention: a second press, or a try after a lost answer, adds nothing twice.
  const [key, setKey] = useState(() => newIdempotencyKey())
  const { mutate, isPending, error } = useAddEvidence()
  const reasons = error instanceof RequestError ? error.fields : {}
  const clear = () => {
    setUrl('')
    setNote('')
    setKey(newIdempotencyKey())
  }
  const kind = /^https?:\/\/(www\.)?(github|gitlab|bitbucket|codeberg)\./.test(url) ? 'repository' : 'link'
  return (
    <form
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault()
        mutate({ input: { step, kind, url, note }, idempotencyKey: key }, { onSuccess: clear })
      }}
    >
      <Field
        id="evidence-url"
        label="Link to what you made"
        hint="A repository, best at one commit, or a page that shows it."
        error={reasons.url ?? (error && !reasons.note ? error.message : null)}
      >
        <Input
          {...describedBy('evidence-url', true, reasons.url)}
          required
          type="url"
          inputMode="url"
          placeholder="https://"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
      </Field>
      <Field id="evidence-note" label="What it shows (optional)" error={reasons.note}>
        <Textarea
          {...describedBy('evidence-note', null, reasons.note)}
          rows={2}
          className="min-h-16"
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <Button type="submit" look="secondary" disabled={isPending}>
        {isPending ? 'Adding' : 'Add evidence'}
      </Button>
    </form>
  )
}
