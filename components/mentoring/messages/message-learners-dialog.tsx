'use client'

import { Dialog } from '@/components/foundation/ui/dialog'
import { useToast } from '@/components/foundation/ui/toast'
import { useFormDraft } from '@/components/platform/use-form-draft'
import { formatList } from '@/lib/foundation/messages/format'
import { type Recipient, useMessageLearners } from '@/lib/mentoring/messages/several.client'
import * as words from '@/messages/generated/mentoring/compose-message'
import { ComposeForm } from './compose-form'

/** So many names are listed; of more, only the number is said. */
const MOST_NAMED = 5

type MessageLearnersDialogProps = {
  recipients: readonly Recipient[]
  isOpen: boolean
  onClose: () => void
  /** Called with those who have got the message. */
  onSent: (sent: readonly Recipient[]) => void
}

/** Dialog with a message to several learners, each in a thread of their own. */
export default function MessageLearnersDialog({ recipients, isOpen, onClose, onSent }: MessageLearnersDialogProps) {
  const [body, updateBody] = useFormDraft('message:several', '')
  const toast = useToast()
  const { mutate, isPending, error } = useMessageLearners((sent) => onSent(sent.recipients))
  const count = recipients.length
  const send = () => {
    const typed = body.trim()
    const done = () => {
      // Keeps text typed while the message was being sent.
      updateBody((now) => (now.trim() === typed ? '' : now))
      onClose()
      toast({ message: words.sentToSeveral({ count }) })
    }
    mutate({ recipients, body: typed }, { onSuccess: done })
  }
  return (
    <Dialog
      title={words.messageLearners({ count })}
      description={
        <>
          {count <= MOST_NAMED ? <p>{formatList(recipients.map(({ name }) => name))}</p> : null}
          <p>{words.allMentorsReadEach()}</p>
        </>
      }
      isOpen={isOpen}
      onClose={onClose}
    >
      <ComposeForm
        id="new-message"
        body={body}
        isPending={isPending}
        error={error}
        onType={(typed) => updateBody(() => typed)}
        onSend={send}
        onCancel={onClose}
      />
    </Dialog>
  )
}
