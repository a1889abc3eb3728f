import { Section } from '@/components/foundation/layout/page'
import { EXPORTS_A_DAY } from '@/lib/foundation/rate-limit/limits'
import type { ExportProblem } from '@/lib/operations/privacy/export/schema'
import * as words from '@/messages/generated/app/settings-privacy'
import { ExportForm } from './export-form'

type ExportSectionProps = { hasPassword: boolean; problem?: ExportProblem }

/** Lets the user export their data, after a password check: the file contains everything private. */
export function ExportSection({ hasPassword, problem }: ExportSectionProps) {
  return (
    <Section id="export" title={words.exportTitle()} lead={words.exportLead()}>
      <ul className="max-w-prose list-disc space-y-1.5 pl-5">
        <li>{words.exportJson()}</li>
        <li>{words.exportMarkdown()}</li>
        <li>{words.exportFiles()}</li>
        <li>{words.exportMentors()}</li>
      </ul>
      <p className="mt-3 max-w-prose text-muted">{words.exportLimit({ times: EXPORTS_A_DAY })}</p>
      <ExportForm hasPassword={hasPassword} problem={problem} />
    </Section>
  )
}
