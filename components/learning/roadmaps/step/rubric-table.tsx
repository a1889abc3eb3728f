import { contentLang } from '@/lib/foundation/messages/content-lang'
import type { RubricRow } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/roadmap'

/** Shows the criteria of a reviewer, and what each verdict means. */
export function RubricTable({ rubric }: { rubric: readonly RubricRow[] }) {
  return (
    <div className="space-y-6">
      {rubric.map((row) => (
        <section key={row.id} aria-label={row.title}>
          <h3 lang={contentLang()} className="text-base">
            {row.title}
          </h3>
          <dl className="mt-1 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[6.5rem_1fr]">
            <dt className="font-medium text-muted">{words.notYet()}</dt>
            <dd lang={contentLang()}>{row.notYet}</dd>
            <dt className="font-medium text-muted">{words.competent()}</dt>
            <dd lang={contentLang()}>{row.competent}</dd>
            <dt className="font-medium text-muted">{words.excellent()}</dt>
            <dd lang={contentLang()}>{row.excellent}</dd>
          </dl>
        </section>
      ))}
    </div>
  )
}
