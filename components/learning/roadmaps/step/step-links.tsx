import { Link } from '@/components/foundation/ui/link'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'

type StepLinksProps = {
  steps: readonly { readonly slug: string; readonly title: string; readonly roadmapSlug: string }[]
}

/** Lists names of steps as links to their pages. */
export function StepLinks({ steps }: StepLinksProps) {
  return (
    <ul className="flex flex-wrap gap-x-6">
      {steps.map(({ slug, title, roadmapSlug }) => (
        <li key={slug}>
          <Link
            href={paths.step(roadmapSlug, slug)}
            lang={contentLang()}
            className="inline-flex min-h-11 min-w-11 items-center text-pine hover:underline"
          >
            {title}
          </Link>
        </li>
      ))}
    </ul>
  )
}
