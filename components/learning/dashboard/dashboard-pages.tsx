import { classNames } from '@/components/foundation/ui/class-names'
import { Link } from '@/components/foundation/ui/link'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/learning/dashboard'

const pages = [
  { href: paths.dashboard, label: words.now },
  { href: paths.outlook, label: words.outlook },
] as const

/** Between where a learner stands and where that leads: two pages, so that each comes at once. */
export function DashboardPages({ here }: { here: (typeof pages)[number]['href'] }) {
  return (
    <nav aria-label={words.pages()} className="flex rounded border border-edge text-[0.9375rem] font-semibold">
      {pages.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={href === here ? 'page' : undefined}
          className={classNames(
            'inline-flex min-h-11 min-w-16 items-center justify-center px-4',
            href === here ? 'rounded bg-ink text-paper' : 'text-ink hover:bg-sunk',
          )}
        >
          {label()}
        </Link>
      ))}
    </nav>
  )
}
