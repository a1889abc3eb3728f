import { classNames } from '@/components/foundation/ui/class-names'
import { Content } from '@/components/foundation/ui/content'
import { Link } from '@/components/foundation/ui/link'
import { BlazeMark } from '@/components/learning/roadmaps/blaze-mark'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import type { Guide, GuidePage } from '@/lib/learning/guide/guide'
import * as words from '@/messages/generated/learning/guide'

type Props = { guide: Guide; current: GuidePage }

/**
 * Navigation of the guide, with the sections of the current page. On a phone the links at the foot of the page replace
 * it.
 */
export function GuideNav({ guide, current }: Props) {
  return (
    <nav aria-label={words.guide()} className="text-[0.9375rem] max-lg:hidden">
      <ol>
        {guide.pages.map((page, position) => (
          <li key={page.slug} data-blaze={position + 1} className="border-l border-rule pl-4">
            <Entry page={page} position={position} isCurrent={page === current} />
          </li>
        ))}
      </ol>
      <Link
        href={paths.faq}
        className="flex min-h-11 items-center border-l border-rule pl-11 text-muted hover:text-ink"
      >
        {words.questionsAsked()}
      </Link>
    </nav>
  )
}

function Entry({ page, position, isCurrent }: { page: GuidePage; position: number; isCurrent: boolean }) {
  return (
    <>
      <Link
        href={page.path}
        aria-current={isCurrent ? 'page' : undefined}
        className={classNames(
          'flex min-h-11 items-center gap-2.5',
          isCurrent ? 'font-semibold' : 'text-muted hover:text-ink',
        )}
      >
        <BlazeMark position={position} />
        <Content>{page.shortTitle}</Content>
      </Link>
      {isCurrent ? (
        <ul className="pb-2 pl-7 text-sm">
          {page.headings.map(({ id, title }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                lang={contentLang()}
                className="flex min-h-11 items-center text-muted hover:text-ink hover:underline"
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
