'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { newIdempotencyKey, RequestError } from '@/lib/doors/delivery/transport'
import { useAddEvidence } from '@/lib/learning/evidence/client'
import { emptyWork, isBesideField, workToSend } from './work-draft'
import { WorkFields } from './work-fields'

/** Adds evidence to a step. */
export default function EvidenceForm({ step }: { step: string }) {
  const [work, setWork] = useState(emptyWork)
  // One key for one intention: a second press, or a try after a lost answer, adds nothing twice.
  const [key, setKey] = useState(() => newIdempotencyKey())
  const { mutate, isPending, error } = useAddEvidence()
  const reasons = error instanceof RequestError ? error.fields : {}
  const clear = () => {
    setWork(emptyWork)
    setKey(newIdempotencyKey())
  }
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        mutate({ input: { step, ...workToSend(work) }, idempotencyKey: key }, { onSuccess: clear })
      }}
    >
      <WorkFields
        id="evidence"
        work={work}
        reasons={reasons}
        labels={{ repository: 'Link to the repository', note: 'What it shows (optional)' }}
        onChange={(change) => setWork((before) => ({ ...before, ...change }))}
      />
      <FieldErrorLine id="evidence" error={error && !isBesideField(work.kind, reasons) ? error.message : null} />
      <Button type="submit" look="secondary" disabled={isPending || work.isUploading}>
        {isPending ? 'Adding' : 'Add evidence'}
      </Button>
    </form>
  )
}
