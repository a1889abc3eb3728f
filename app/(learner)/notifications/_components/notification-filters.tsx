import Link from 'next/link'
import { Button } from '@/components/foundation/ui/button'
import { classNames } from '@/components/foundation/ui/class-names'
import { TextFilter } from '@/components/foundation/ui/text-filter'
import { paths } from '@/lib/foundation/paths'

type NotificationFiltersProps = { q: string; show: 'unread' | undefined }

const choices = [
  { words: 'All', show: undefined },
  { words: 'Unread', show: 'unread' },
] as const

/** All or the unread ones, and a text: both stand in the address. */
export function NotificationFilters({ q, show }: NotificationFiltersProps) {
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <nav aria-label="Which notifications" className="-ml-2 flex">
        {choices.map((choice) => (
          <Link
            key={choice.words}
            href={{
              pathname: paths.notifications,
              query: { ...(choice.show && { show: choice.show }), ...(q && { q }) },
            }}
            prefetch={false}
            aria-current={show === choice.show ? 'page' : undefined}
            className={classNames(
              'inline-flex min-h-11 min-w-11 items-center px-2 text-sm underline-offset-4 hover:underline',
              show === choice.show ? 'font-semibold text-ink' : 'text-muted',
            )}
          >
            {choice.words}
          </Link>
        ))}
      </nav>
      <search>
        <form key={q} action={paths.notifications} className="flex gap-2">
          {show ? <input type="hidden" name="show" value={show} /> : null}
          <TextFilter label="Find a notification" value={q} />
          <Button type="submit" look="secondary">
            Find
          </Button>
        </form>
      </search>
    </div>
  )
}
