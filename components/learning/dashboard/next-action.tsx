import { ButtonLink } from '@/components/foundation/ui/button'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import * as words from '@/messages/generated/learning/dashboard'
import type { DashboardView } from './dashboard-view'

type NextProps = Pick<DashboardView, 'next' | 'isNew'> & {
  /** What finishing it does to the date. */
  effect: string | null
  /** A mentor waits for the learner, which comes first: the step is next after that. */
  isSecond?: boolean
}

/** The one next step, with its button: first on the page, and the only place that asks for it. */
export function NextAction({ next, isNew, effect, isSecond = false }: NextProps) {
  const { stepId, title, why, effort, checked, href, action, blaze } = next
  const facts = [checked ? words.checked({ count: checked }) : null, effort].filter((fact) => fact !== null)
  return (
    <section aria-label={words.nextStep()} data-blaze={blaze ?? undefined} className="border-l-4 border-blaze pl-5">
      <p className="text-sm text-muted">
        {isSecond ? words.afterThat() : isNew ? words.firstStep() : words.nextStep()}
      </p>
      <h2 lang={stepId ? contentLang() : undefined} className={isSecond ? 'mt-1 text-xl' : 'mt-1 text-3xl sm:text-4xl'}>
        {title}
      </h2>
      <p className="mt-1.5 text-muted">{why}</p>
      {facts.length > 0 ? <p className="mt-1 text-sm text-muted tabular-nums">{facts.join(' · ')}</p> : null}
      <ButtonLink href={href} look={isSecond ? 'secondary' : 'primary'} className="mt-4">
        {action}
      </ButtonLink>
      {effect ? <p className="mt-3 text-sm text-muted">{effect}</p> : null}
    </section>
  )
}
