import { Content } from '@/components/foundation/ui/content'
import { Link } from '@/components/foundation/ui/link'
import { paths } from '@/lib/foundation/paths'
import type { GuidePage } from '@/lib/learning/guide/guide'
import * as words from '@/messages/generated/learning/guide'

/** Lists the pages of the guide with their descriptions, and a link to the FAQ. */
export function GuideList({ pages }: { pages: readonly GuidePage[] }) {
  const entries = pages.map(({ path, shortTitle, description }) => ({
    path,
    title: <Content>{shortTitle}</Content>,
    lead: <Content>{description}</Content>,
  }))
  const questions = { path: paths.faq, title: words.questionsAsked(), lead: words.questionsLead() }
  return (
    <ul className="border-t border-rule">
      {[...entries, questions].map(({ path, title, lead }) => (
        <li key={path} className="grid gap-x-10 border-b border-rule pb-3 sm:grid-cols-[12rem_minmax(0,1fr)] sm:py-3.5">
          <Link
            href={path}
            className="inline-flex min-h-11 min-w-11 items-center font-semibold text-pine hover:underline sm:-my-2.5 sm:items-start sm:py-2.5"
          >
            {title}
          </Link>
          <p className="text-muted max-sm:-mt-1 max-sm:text-sm">{lead}</p>
        </li>
      ))}
    </ul>
  )
}
