import { classNames } from '@/components/foundation/ui/class-names'
import { Content } from '@/components/foundation/ui/content'
import { Link } from '@/components/foundation/ui/link'
import { paths } from '@/lib/foundation/paths'
import type { GuidePage } from '@/lib/learning/guide/guide'
import * as words from '@/messages/generated/learning/guide'

/** Pages of the guide with what stands in them, and the way to the questions. */
export function GuideList({ pages }: { pages: readonly GuidePage[] }) {
  const entries = pages.map(({ path, shortTitle, description }) => ({
    path,
    title: <Content>{shortTitle}</Content>,
    lead: <Content>{description}</Content>,
  }))
  const questions = { path: paths.faq, title: words.questionsAsked(), lead: words.questionsLead() }
  return (
    <ul className="grid gap-x-10 sm:grid-cols-2 lg:grid-cols-6">
      {[...entries, questions].map(({ path, title, lead }, index, all) => (
        <li
          key={path}
          className={classNames(
            'border-b border-rule py-2.5',
            // Three in a row; two that are left share the last one.
            all.length % 3 === 2 && index >= all.length - 2 ? 'lg:col-span-3' : 'lg:col-span-2',
          )}
        >
          <Link
            href={path}
            className="inline-flex min-h-11 min-w-11 items-center font-semibold text-pine hover:underline"
          >
            {title}
          </Link>
          <p className="text-muted">{lead}</p>
        </li>
      ))}
    </ul>
  )
}
