import { Section } from '@/components/layout/page'
import { EXPORTS_A_DAY } from '@/lib/rate-limit/limits'

/** One's data to take away. A plain link: the browser saves what comes, however long it takes. */
export function ExportSection() {
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
      <a
        href="/api/v1/me/export"
        download
        className="mt-4 inline-flex min-h-11 min-w-11 items-center rounded bg-pine px-4 text-[0.9375rem] font-semibold text-on-pine transition-colors duration-150 hover:bg-pine-deep"
      >
        Export my data
      </a>
    </Section>
  )
}
