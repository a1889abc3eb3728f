import { Link } from '@/components/foundation/ui/link'
import type { Finish } from '@/components/learning/workbook/checklist-end'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import * as words from '@/messages/generated/app/step'

/** From a step that is done, on a narrow screen: its checklist, which leads on, is far down there. */
export function NextLink({ next }: Pick<Finish, 'next'>) {
  if (next.title === null) return null
  return (
    <Link
      href={next.href}
      className="flex min-h-11 items-center justify-between gap-3 border-l-4 border-pine bg-sunk py-2 pr-3 pl-4 lg:hidden"
    >
      <span>
        <span className="block text-sm text-muted">{words.doneNext({ hours: next.hours ?? 0 })}</span>
        <span lang={contentLang()} className="block font-semibold">
          {next.title}
        </span>
      </span>
      <span aria-hidden="true">→</span>
    </Link>
  )
}
