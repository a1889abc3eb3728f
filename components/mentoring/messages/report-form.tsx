'use client'

import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Textarea } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useToast } from '@/components/foundation/ui/toast'
import { useFormDraft } from '@/components/platform/use-form-draft'
import { useReportThread } from '@/lib/mentoring/messages/client'
import { MAX_REASON } from '@/lib/mentoring/messages/limits'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/mentoring/conversations'

/** Form that reports a thread to the admins. */
export default function ReportForm({ thread }: { thread: string }) {
  const [reason, updateReason] = useFormDraft(`report:${thread}`, '')
  const toast = useToast()
  const { mutate, isPending, error } = useReportThread(thread, () => {
    updateReason(() => '')
    toast({ message: words.reported() })
  })
  const { reasons, problem } = readFormRefusal(error, ['reason'])
  return (
    <Form className="space-y-3" refused={error} onSend={() => mutate(reason.trim())}>
      <p className="text-sm text-muted">{words.reportHint()}</p>
      <Field id="report" label={words.reportReason()} error={reasons.reason}>
        <Textarea
          {...describedBy('report', null, reasons.reason)}
          aria-required
          rows={3}
          maxLength={MAX_REASON}
          value={reason}
          onChange={({ target }) => updateReason(() => target.value)}
        />
      </Field>
      <FieldErrorLine id="report-form" error={problem} />
      <Button type="submit" look="danger" isPending={isPending}>
        {isPending ? words.reporting() : words.reportSend()}
      </Button>
    </Form>
  )
}
