'use client'

import { useRef } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Field, Input } from '@/components/foundation/ui/field'
import { Rich } from '@/components/foundation/ui/rich'
import { useToast } from '@/components/foundation/ui/toast'
import * as words from '@/messages/generated/mentoring/cohort-members'

type CopyLinkProps = { id: string; label: string; url: string }

export function CopyLink({ id, label, url }: CopyLinkProps) {
  const field = useRef<HTMLInputElement>(null)
  const toast = useToast()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url)
      toast({ message: words.linkCopied() })
    } catch {
      // Without access to the clipboard, selects the link for the person to copy.
      field.current?.select()
      toast({ message: words.linkSelected() })
    }
  }
  return (
    <Field id={id} label={label}>
      <div className="flex flex-wrap gap-2">
        <Input id={id} ref={field} readOnly value={url} className="min-w-0 flex-1 basis-60 text-sm" />
        <Button look="secondary" onClick={copy}>
          <Rich text={words.copy({ label, hidden: (text) => <span className="sr-only">{text}</span> })} />
        </Button>
      </div>
    </Field>
  )
}
