'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, Input } from '@/components/foundation/ui/field'
import { ProgressBar } from '@/components/foundation/ui/progress-bar'
import { Rich } from '@/components/foundation/ui/rich'
import { useUploadFile } from '@/lib/learning/evidence/client'
import type { FileFacts } from '@/lib/learning/evidence/files/data'
import { sizeInWords } from '@/lib/learning/evidence/files/file-size'
import { offeredExtensions } from '@/lib/learning/evidence/files/file-types'
import { MAX_FILE_SIZE } from '@/lib/learning/evidence/files/limits'
import { cancel } from '@/messages/generated/foundation/common'
import { tooLarge as tooLargeInWords } from '@/messages/generated/learning/file-size'
import * as words from '@/messages/generated/learning/upload'

type FileFieldProps = {
  id: string
  label: string
  file: FileFacts | null
  /** Reason of a refusal of the form; one of the upload itself takes precedence. */
  error?: string
  onChange: (change: { readonly file?: FileFacts | null; readonly isUploading?: boolean }) => void
}

/** Chooses a file and uploads it at once, so that handing in does not have to wait for it. */
export default function FileField({ id, label, file, error, onChange }: FileFieldProps) {
  const { start, stop, share, refusal } = useUpload(onChange)
  const box = useRef<HTMLDivElement>(null)
  // The focused control disappears: the focus stays in this field rather than returning to the top of the page.
  const here = (then: () => void) => {
    then()
    box.current?.focus()
  }
  const shown = refusal ?? error
  return (
    <div ref={box} tabIndex={-1}>
      {file ? (
        <ChosenFile id={id} label={label} file={file} onRemove={() => here(() => onChange({ file: null }))} />
      ) : (
        <Field id={id} label={label} hint={words.hint()} error={shown}>
          {share === null ? (
            <Input
              {...describedBy(id, true, shown)}
              type="file"
              accept={offeredExtensions.join(',')}
              className="file:mr-3 file:rounded file:border-0 file:bg-sunk file:px-3 file:py-1.5 file:font-semibold file:text-ink"
              onChange={({ target }) => {
                const chosen = target.files?.[0]
                if (chosen) here(() => start(chosen))
              }}
            />
          ) : (
            <UnderWay share={share} onCancel={() => here(stop)} />
          )}
        </Field>
      )}
    </div>
  )
}

function UnderWay({ share, onCancel }: { share: number; onCancel: () => void }) {
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-4">
      <p role="status" className="text-sm text-muted">
        {share < 1 ? words.sending() : words.checking()}
      </p>
      <div className="min-w-24 flex-1">
        <ProgressBar label={words.progress()} value={Math.round(share * 100)} max={100} />
      </div>
      <Button look="quiet" onClick={onCancel}>
        {cancel()}
      </Button>
    </div>
  )
}

type ChosenFileProps = { id: string; label: string; file: FileFacts; onRemove: () => void }

function ChosenFile({ id, label, file, onRemove }: ChosenFileProps) {
  return (
    <div>
      <p className="text-sm font-semibold">{label}</p>
      <div className="mt-1.5 flex min-h-11 flex-wrap items-center gap-x-4 rounded border border-rule bg-raised px-3">
        <p role="status" className="min-w-0 flex-1 break-words">
          {file.name} <span className="text-sm text-muted">{words.ready({ size: sizeInWords(file.size) })}</span>
        </p>
        <Button id={id} look="quiet" onClick={onRemove}>
          <Rich text={words.remove({ name: file.name, hidden: (text) => <span className="sr-only">{text}</span> })} />
        </Button>
      </div>
    </div>
  )
}

function useUpload(onChange: FileFieldProps['onChange']) {
  const [share, setShare] = useState<number | null>(null)
  const [tooLarge, setTooLarge] = useState(false)
  const { mutate, error, reset } = useUploadFile()
  const call = useRef<AbortController | null>(null)
  useEffect(() => () => call.current?.abort(), [])
  const finish = () => {
    call.current = null
    setShare(null)
    onChange({ isUploading: false })
  }
  const start = (file: File) => {
    reset()
    // A file that the server would refuse is not uploaded.
    setTooLarge(file.size > MAX_FILE_SIZE)
    if (file.size > MAX_FILE_SIZE) return
    const controller = new AbortController()
    call.current = controller
    setShare(0)
    onChange({ isUploading: true })
    const upload = { file, onProgress: setShare, signal: controller.signal }
    mutate(upload, { onSuccess: (stored) => onChange({ file: stored }), onSettled: finish })
  }
  const stop = () => {
    call.current?.abort()
    reset()
    finish()
  }
  return { start, stop, share, refusal: tooLarge ? tooLargeInWords() : error?.message }
}
