import { type ReactNode, ViewTransition } from 'react'
import { classNames } from '@/components/foundation/ui/class-names'

type Width = 'text' | 'form' | 'wide'
const widths: Record<Width, string> = { text: 'max-w-3xl', form: 'max-w-xl', wide: 'max-w-6xl' }

/** The frame of every page's content. Changes of page fade; changes within a page do not. */
export function Page({ width = 'wide', children }: { width?: Width; children: ReactNode }) {
  return (
    <ViewTransition enter="page-in" exit="page-out" default="none">
      <main id="content" className={classNames('mx-auto w-full px-4 pt-6 pb-24 sm:px-6 sm:pt-10', widths[width])}>
        {children}
      </main>
    </ViewTransition>
  )
}

type Look = 'page' | 'greeting'
const looks: Record<Look, string> = {
  page: 'text-3xl sm:text-4xl',
  // In the size and font of text: the content below is read first, and no font that loads later changes its line
  // breaks.
  greeting: 'font-sans text-lg leading-snug font-semibold tracking-normal lg:font-display lg:text-3xl lg:font-bold',
}

type PageHeaderProps = {
  look?: Look
  title: ReactNode
  lead?: ReactNode
  eyebrow?: ReactNode
  actions?: ReactNode
  /** Links between sibling pages: in the same place on each of them, however long its title is. */
  siblings?: ReactNode
}

const besideSiblings = 'flex items-start max-[24rem]:flex-col-reverse'
const besideActions = 'flex flex-wrap items-end'

export function PageHeader({ look = 'page', title, lead, eyebrow, actions, siblings }: PageHeaderProps) {
  return (
    <div
      className={classNames(siblings ? besideSiblings : besideActions, 'mb-6 justify-between gap-x-8 gap-y-4 sm:mb-8')}
    >
      <div className={classNames('max-w-3xl', look === 'greeting' && 'min-[24rem]:self-center')}>
        {eyebrow ? (
          // Links are 44 px high, and their text 20: they bring enough space of their own.
          <div className={classNames('text-sm text-muted', typeof eyebrow === 'string' ? 'mb-2' : '-mt-3')}>
            {eyebrow}
          </div>
        ) : null}
        <h1 className={looks[look]}>{title}</h1>
        {lead ? <p className={classNames('text-muted', look === 'page' ? 'mt-3' : 'text-sm')}>{lead}</p> : null}
      </div>
      {actions ? <div className="no-print flex flex-wrap gap-3">{actions}</div> : null}
      {siblings ? <div className="no-print flex shrink-0">{siblings}</div> : null}
    </div>
  )
}

type SectionProps = {
  id?: string
  title: string
  lead?: ReactNode
  aside?: ReactNode
  /** A script can focus the section, by its id or from within. */
  takesFocus?: boolean
  children: ReactNode
}

export function Section({ id, title, lead, aside, takesFocus = false, children }: SectionProps) {
  return (
    <section
      aria-label={title}
      id={id}
      tabIndex={takesFocus ? -1 : undefined}
      className="mt-12 outline-offset-8 first:mt-0"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-xl">{title}</h2>
        {aside ? <div className="text-sm text-muted">{aside}</div> : null}
      </div>
      {lead ? <p className="mt-1 text-muted">{lead}</p> : null}
      <div className="mt-4">{children}</div>
    </section>
  )
}
