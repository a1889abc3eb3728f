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
      title="Take your data with you"
      lead="Everything that is stored about you, in one zip file that you can open without Waymark."
    >
      <ul className="max-w-prose list-disc space-y-1.5 pl-5">
        <li>All of it as JSON, for programs, and the lists as CSV, for a spreadsheet.</li>
        <li>Your notes and your reviews, with verdicts and messages, as Markdown to read.</li>
        <li>The files that you handed in.</li>
        <li>What mentors wrote about you, their private notes included. They know that you find them there.</li>
      </ul>
      <p className="mt-3 max-w-prose text-muted">
        No password, code or secret is in it. Keep it where only you find it. You can export {EXPORTS_A_DAY} times a
        day.
      </p>
      <ExportForm hasPassword={hasPassword} problem={problem} />
    </Section>
  )
}
