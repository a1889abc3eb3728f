'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Input, Textarea } from '@/components/foundation/ui/field'
import { Fold } from '@/components/foundation/ui/fold'
import { Form } from '@/components/foundation/ui/form'
import { usePreviewRoster } from '@/lib/mentoring/roster/client'
import type { RosterReport } from '@/lib/mentoring/roster/report'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/app/admin-roster'

type RosterSourceProps = { onPreview: (previewed: { readonly file: Blob; readonly report: RosterReport }) => void }

/** Chooses a file, or takes pasted rows. */
export function RosterSource({ onPreview }: RosterSourceProps) {
  const [file, setFile] = useState<Blob | null>(null)
  const [rows, setRows] = useState('')
  const { mutate, isPending, error } = usePreviewRoster()
  const { reasons, problem } = readFormRefusal(error, ['file'])
  return (
    <Form
      className="grid max-w-2xl gap-5"
      refused={error}
      onSend={() => {
        const sent = rows.trim() ? new Blob([rows]) : (file ?? new Blob([]))
        mutate(sent, { onSuccess: (report) => onPreview({ file: sent, report }) })
      }}
    >
      <p className="text-muted">{words.columns()}</p>
      <Field id="file" label={words.file()} hint={words.fileHint()} error={reasons.file}>
        <Input
          {...describedBy('file', true, reasons.file)}
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
          className="file:mr-3 file:rounded file:border-0 file:bg-sunk file:px-3 file:py-1.5 file:font-semibold file:text-ink"
          onChange={({ target }) => setFile(target.files?.[0] ?? null)}
        />
      </Field>
      <Fold summary={words.paste()} startsOpen={false}>
        <Field id="rows" label={words.pasteLabel()}>
          <Textarea
            id="rows"
            rows={6}
            value={rows}
            spellCheck={false}
            className="font-mono text-sm"
            onChange={(event) => setRows(event.target.value)}
          />
        </Field>
      </Fold>
      <div>
        <Button type="submit" isPending={isPending}>
          {isPending ? words.previewing() : words.preview()}
        </Button>
        <FieldErrorLine id="roster" error={problem} />
      </div>
    </Form>
  )
}
