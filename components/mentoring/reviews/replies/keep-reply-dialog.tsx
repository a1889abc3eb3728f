'use client'

import { useState } from 'react'
import { Dialog } from '@/components/foundation/ui/dialog'
import { useToast } from '@/components/foundation/ui/toast'
import * as words from '@/messages/generated/mentoring/saved-replies'
import { type ReplyDraft, ReplyFields } from './reply-fields'

type KeepReplyDialogProps = {
  /** Text to save. */
  body: string
  onClose: () => void
}

/** Dialog that saves written text as a reply. */
export default function KeepReplyDialog({ body, onClose }: KeepReplyDialogProps) {
  const toast = useToast()
  const [draft, setDraft] = useState<ReplyDraft>({ kind: 'actionable', title: '', body })
  return (
    <Dialog title={words.keep()} description={words.keepHint()} isOpen onClose={onClose}>
      <ReplyFields
        draft={draft}
        onChange={setDraft}
        onSaved={() => {
          onClose()
          toast({ message: words.saved() })
        }}
        onCancel={onClose}
      />
    </Dialog>
  )
}
