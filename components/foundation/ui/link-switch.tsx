import { classNames } from './class-names'
import { Link } from './link'

type Option = { href: string; label: string; isHere: boolean; onClick?: () => void }

type LinkSwitchProps = {
  label: string
  options: readonly Option[]
  /** Kind of the chosen one, for `aria-current`: a page of its own, or a view of the same page. */
  chosen: 'page' | 'true'
  /** Replaces this page in the browser's history. */
  replace?: boolean
}

/** Two or three links of which one is chosen. */
export function LinkSwitch({ label, options, chosen, replace }: LinkSwitchProps) {
  return (
    <nav aria-label={label} className="no-print flex rounded border border-edge text-[0.9375rem] font-semibold">
      {options.map(({ href, label, isHere, onClick }) => (
        <Link
          key={href}
          href={href}
          replace={replace}
          onClick={onClick}
          aria-current={isHere ? chosen : undefined}
          className={classNames(
            'inline-flex min-h-11 min-w-11 items-center justify-center px-3 sm:min-w-16 sm:px-4',
            isHere ? 'rounded bg-pine/12 text-pine' : 'text-muted hover:bg-sunk',
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
