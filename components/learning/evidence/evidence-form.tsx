'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useToast } from '@/components/foundation/ui/toast'
import { useAddEvidence } from '@/lib/learning/evidence/client'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import { add } from '@/messages/generated/learning/add-evidence'
import * as words from '@/messages/generated/learning/evidence-form'
import { emptyWork, isSameWorkDraft, kindFields, type WorkDraft, workToSend } from './work-draft'
import { WorkFields } from './work-fields'

/** Form that adds evidence to a step. */
export default function EvidenceForm({ step }: { step: string }) {
  const [work, setWork] = useState(emptyWork)
  const { mutate, isPending, error } = useAddEvidence()
  const toast = useToast()
  const { reasons, problem } = readFormRefusal(error, kindFields[work.kind])
  const clear = (sent: WorkDraft) => {
    // Input entered during the request is not added yet, so it stays.
    setWork((now) =>
      isSameWorkDraft(now, sent) ? { ...emptyWork, kind: now.kind, isUploading: now.isUploading } : now,
    )
    toast({ message: words.added() })
  }
  return (
    <Form
      className="space-y-4"
      refused={error}
      onSend={() => mutate({ step, ...workToSend(work) }, { onSuccess: () => clear(work) })}
    >
      <WorkFields
        id="evidence"
        work={work}
        reasons={reasons}
        labels={{ repository: words.repositoryLink(), note: words.note() }}
        onChange={(change) => setWork((before) => ({ ...before, ...change }))}
      />
      <FieldErrorLine id="evidence" error={problem} />
      <Button type="submit" look="secondary" isPending={isPending || work.isUploading}>
        {isPending ? words.adding() : add()}
      </Button>
    </Form>
  )
}
