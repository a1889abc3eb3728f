import { partOfList } from '@/messages/generated/foundation/ui'
import { ButtonLink } from './button'
import { classNames } from './class-names'
import { LinkPending } from './link-pending'

type PageLink = { readonly href: string; readonly text: string }
type PaginationProps = {
  /** Accessible name of the navigation. */
  label: string
  /** Link to the first page; null on it. */
  first: PageLink | null
  /** Link to the next page; null on the last. */
  next: PageLink | null
  className?: string
}

/** Links to the next and first page of a list. Empty where one page has it all. */
export function Pagination({ label, first, next, className = 'mt-4' }: PaginationProps) {
  const links = [first, next].filter((link) => link !== null)
  if (links.length === 0) return null
  return (
    <>
      <nav aria-label={label} className={classNames('flex flex-wrap gap-3', className)}>
        {links.map(({ href, text }) => (
          <ButtonLink key={text} look="secondary" className="relative" href={href}>
            {text}
            <LinkPending />
          </ButtonLink>
        ))}
      </nav>
      <p className="hidden text-sm text-muted print:block">{partOfList()}</p>
    </>
  )
}
