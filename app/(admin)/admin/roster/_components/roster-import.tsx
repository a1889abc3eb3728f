'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { NoticeBox } from '@/components/foundation/ui/notice'
import { ProgressBar } from '@/components/foundation/ui/progress-bar'
import { useImportRoster, useWrittenPlaces } from '@/lib/mentoring/roster/client'
import type { RosterReport } from '@/lib/mentoring/roster/report'
import * as words from '@/messages/generated/app/admin-roster'
import { RosterLines } from './roster-lines'
import { RosterSource } from './roster-source'
import { RosterSummary } from './roster-summary'

type Previewed = { readonly file: Blob; readonly report: RosterReport }
type RosterImportProps = { rosters: readonly { readonly id: string; readonly places: number }[] }

/** Imports a roster in two steps: a preview of what each line does, then the import itself. */
export function RosterImport({ rosters }: RosterImportProps) {
  const [previewed, setPreviewed] = useState<Previewed | null>(null)
  const { mutate, isPending, error, data: done, reset } = useImportRoster()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (previewed || done) heading.current?.focus()
  }, [previewed, done])
  const show = (next: Previewed | null) => {
    reset()
    setPreviewed(next)
  }
  if (!previewed) return <RosterSource onPreview={show} />
  const { file } = previewed
  const report = done ?? previewed.report
  const { people } = report
  const errors = report.counts.error
  // After the import only the lines with errors are still of use.
  const lines = done ? report.lines.filter(({ outcome }) => outcome === 'error') : report.lines
  const before = rosters.find(({ id }) => id === report.roster)?.places ?? 0
  return (
    <section>
      <h2 ref={heading} tabIndex={-1} className="mb-3 text-xl">
        {done ? words.doneTitle() : words.previewTitle()}
      </h2>
      {done ? <NoticeBox>{words.done({ people, errors })}</NoticeBox> : <RosterSummary report={report} />}
      <FieldErrorLine id="roster" error={error?.message} />
      <div className="my-6 flex flex-wrap gap-3">
        {done || people === 0 ? null : (
          <Button isPending={isPending} onClick={() => mutate(file)}>
            {isPending ? words.importing({ people }) : words.importPeople({ people })}
          </Button>
        )}
        {isPending ? null : (
          <Button look="secondary" onClick={() => show(null)}>
            {words.anotherFile()}
          </Button>
        )}
      </div>
      {isPending ? <Progress report={report} before={before} /> : null}
      {lines.length > 0 ? <RosterLines key={done ? 'done' : 'preview'} lines={lines} /> : null}
    </section>
  )
}

/** Shows how many places are written, as the server counts them. */
function Progress({ report, before }: { report: RosterReport; before: number }) {
  const written = useWrittenPlaces(report.roster)
  const max = report.counts.invite + report.counts.add
  if (max === 0) return null
  const value = Math.min(max, Math.max(0, (written ?? before) - before))
  return (
    <div className="mb-6">
      <ProgressBar label={words.progress()} value={value} max={max} />
    </div>
  )
}
