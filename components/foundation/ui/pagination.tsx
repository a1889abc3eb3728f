import { partOfList } from '@/messages/generated/foundation/ui'
import { ButtonLink } from './button'
import { classNames } from './class-names'

type Turn = { readonly href: string; readonly text: string }
type PaginationProps = {
  /** What the links are about, for who hears them. */
  label: string
  /** Back to where the list begins; null there. */
  first: Turn | null
  /** On to what comes after; null at the end. */
  next: Turn | null
  className?: string
}

/** The way on in a list that comes a page at a time, and back to its beginning. Nothing where one page has it all. */
export function Pagination({ label, first, next, className = 'mt-4' }: PaginationProps) {
  const turns = [first, next].filter((turn) => turn !== null)
  if (turns.length === 0) return null
  return (
    <>
      <nav aria-label={label} className={classNames('flex flex-wrap gap-3', className)}>
        {turns.map(({ href, text }) => (
          <ButtonLink key={text} look="secondary" className="relative" href={href}>
            {text}
          </ButtonLink>
        ))}
      </nav>
      <p className="hidden text-sm text-muted print:block">{partOfList()}</p>
    </>
  )
}
