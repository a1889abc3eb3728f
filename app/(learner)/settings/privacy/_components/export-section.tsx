import { Section } from '@/components/foundation/layout/page'
import type { ExportProblem } from '@/lib/care/privacy/export/schema'
import { EXPORTS_A_DAY } from '@/lib/foundation/rate-limit/limits'
import { ExportForm } from './export-form'

type ExportSectionProps = { hasPassword: boolean; problem?: ExportProblem }

/** One's data to take away, with the password: the file holds all that is private. */
export function ExportSection({ hasPassword, problem }: ExportSectionProps) {
  return (
    <Section
      id="export"
      title="Export your data"
      lead="Everything stored about you, in one zip file you can open without Waymark."
    >
      <ul className="max-w-prose list-disc space-y-1.5 pl-5">
        <li>All data as JSON, and lists as CSV for spreadsheets.</li>
        <li>Notes and reviews, with verdicts and messages, as Markdown.</li>
        <li>The files you submitted.</li>
        <li>What mentors wrote about you, including their private notes. They know that you can read them.</li>
      </ul>
      <p className="mt-3 max-w-prose text-muted">
        It contains no passwords or secrets, but keep it safe. You can export {EXPORTS_A_DAY} times a day.
      </p>
      <ExportForm hasPassword={hasPassword} problem={problem} />
    </Section>
  )
}
