'use client'

import { useRef } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Field, Input } from '@/components/foundation/ui/field'
import { useToast } from '@/components/foundation/ui/toast'

type CopyLinkProps = { id: string; label: string; url: string }

export function CopyLink({ id, label, url }: CopyLinkProps) {
  const field = useRef<HTMLInputElement>(null)
  const toast = useToast()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url)
      toast({ message: 'Link copied.' })
    } catch {
      // Browsers without a clipboard for this page: the person copies what is marked.
      field.current?.select()
      toast({ message: 'Link selected. Copy it with Ctrl-C or Cmd-C.' })
    }
  }
  return (
    <Field id={id} label={label}>
      <div className="flex flex-wrap gap-2">
        <Input id={id} ref={field} readOnly value={url} className="min-w-0 flex-1 basis-60 text-sm" />
        <Button look="secondary" onClick={copy}>
          Copy<span className="sr-only"> {label}</span>
        </Button>
      </div>
    </Field>
  )
}
