import { OutsideLink } from '@/components/foundation/ui/outside-link'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import * as words from '@/messages/generated/operations/profile'
import type { SkillLine, WorkLine } from './profile-view'

/** Lists approved work, with a link if its author shows it. */
export function WorkLines({ lines }: { lines: readonly WorkLine[] }) {
  return (
    <ul className="border-t border-rule">
      {lines.map(({ stepId, title, month, url }) => (
        <li key={stepId} className="break-inside-avoid border-b border-rule py-3">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span lang={contentLang()} className="font-semibold">
              {title}
            </span>
            <span className="text-sm text-muted">{month ? words.approvedIn({ month }) : words.approved()}</span>
          </p>
          {url ? (
            <OutsideLink
              url={url}
              className="inline-flex min-h-11 min-w-11 items-center break-all text-pine underline underline-offset-4"
            />
          ) : null}
        </li>
      ))}
    </ul>
  )
}

export function SkillLines({ lines }: { lines: readonly SkillLine[] }) {
  return (
    <ul className="grid gap-x-10 border-t border-rule sm:grid-cols-2">
      {lines.map(({ slug, title, tally, isSeen }) => (
        <li key={slug} className="break-inside-avoid border-b border-rule py-2.5">
          <p lang={contentLang()} className="font-semibold">
            {title}
          </p>
          <p className="text-sm text-muted">
            {[tally.verified > 0 && words.skillVerified(tally), isSeen && words.confirmed()].filter(Boolean).join(' ')}
          </p>
        </li>
      ))}
    </ul>
  )
}
