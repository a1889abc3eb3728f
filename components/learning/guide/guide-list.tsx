import Link from 'next/link'
import { paths } from '@/lib/foundation/paths'
import type { GuidePage } from '@/lib/learning/guide/guide'

/** Pages of the guide with what stands in them, and the way to the questions. */
export function GuideList({ pages }: { pages: readonly GuidePage[] }) {
  const questions = {
    path: paths.faq,
    shortTitle: 'Questions people ask',
    description: 'No degree, first language, front end or back end, age, mathematics, AI: short answers.',
  }
  return (
    <ul className="grid max-w-4xl gap-x-10 sm:grid-cols-2">
      {[...pages, questions].map(({ path, shortTitle, description }) => (
        <li key={path} className="border-b border-rule py-2.5">
          <Link
            href={path}
            className="inline-flex min-h-11 min-w-11 items-center font-semibold text-pine hover:underline"
          >
            {shortTitle}
          </Link>
          <p className="text-muted">{description}</p>
        </li>
      ))}
    </ul>
  )
}
