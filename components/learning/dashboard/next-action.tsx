import { ButtonLink } from '@/components/foundation/ui/button'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { type ChecklistProgress, checkedInWords } from '@/lib/learning/workbook/checklist-progress'
import * as words from '@/messages/generated/learning/dashboard'
import type { DashboardView } from './dashboard-view'

type NextProps = Pick<DashboardView, 'next' | 'isNew'> & {
  /** How much closer the step brings the date. */
  effect: string | null
  /** The first unchecked item of its checklist. */
  unchecked?: string | null
  /** A mentor awaits the learner's answer first; this step comes after that. */
  isSecond?: boolean
}

/** Shows the next step with its button, first on the page. */
export function NextAction({ next, isNew, effect, unchecked = null, isSecond = false }: NextProps) {
  const { stepId, title, why, effort, checked, href, action, blaze } = next
  return (
    <section aria-label={words.nextStep()} data-blaze={blaze ?? undefined} className="border-l-4 border-blaze pl-5">
      <p className="text-sm text-muted tabular-nums">
        {[isSecond ? words.afterThat() : isNew ? words.firstStep() : words.nextStep(), effort]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <h2 lang={stepId ? contentLang() : undefined} className={isSecond ? 'mt-1 text-xl' : 'mt-1 text-3xl sm:text-4xl'}>
        {title}
      </h2>
      {why ? <p className="mt-1.5 text-muted">{why}</p> : null}
      {checked ? <CheckedSoFar checked={checked} unchecked={unchecked} /> : null}
      <ButtonLink href={href} look={isSecond ? 'secondary' : 'primary'} className="mt-3 sm:mt-4">
        {action}
      </ButtonLink>
      {effect ? <p className="mt-2 text-sm text-muted sm:mt-3">{effect}</p> : null}
    </section>
  )
}

/** Bar with one segment per checklist item, and the first unchecked item. */
function CheckedSoFar({ checked, unchecked }: { checked: ChecklistProgress; unchecked: string | null }) {
  const { done, total } = checked
  const count = checkedInWords(checked)
  if (!count) return null
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm tabular-nums">
      <span aria-hidden="true" className="flex gap-1">
        {Array.from({ length: total }, (_, index) => index + 1).map((row) => (
          <span key={row} className={`h-2 w-6 rounded-xs ${row <= done ? 'bg-blaze' : 'bg-rule'}`} />
        ))}
      </span>
      <span className="text-muted">{words.checked({ count })}</span>
      {unchecked ? (
        <span lang={contentLang()} className="line-clamp-2 w-full sm:text-base">
          {unchecked}
        </span>
      ) : null}
    </div>
  )
}
