import { Link } from '@/components/foundation/ui/link'
import type { Finish } from '@/components/learning/workbook/checklist-end'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import * as words from '@/messages/generated/app/step'

/** Link from a done step to the next; after the last one, to the roadmap. */
export function NextLink({
  next: { title, href, hours },
  className,
  isQuiet = false,
}: Pick<Finish, 'next'> & { className: string; isQuiet?: boolean }) {
  return (
    <Link
      href={href}
      className={`mt-4 flex min-h-11 items-center justify-between gap-3 rounded px-4 py-2 ${isQuiet ? 'border border-pine' : 'bg-pine text-on-pine hover:bg-pine-deep'} ${className}`}
    >
      <span className="min-w-0">
        <span className="block text-sm">
          {title === null ? words.noneLeft() : words.doneNext({ hours: hours ?? 0 })}
        </span>
        {title === null ? (
          <span className="block font-semibold">{words.openRoadmap()}</span>
        ) : (
          <span lang={contentLang()} className="block font-semibold">
            {title}
          </span>
        )}
      </span>
      <span aria-hidden="true">→</span>
    </Link>
  )
}
