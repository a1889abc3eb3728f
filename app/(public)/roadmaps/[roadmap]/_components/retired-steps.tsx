import Link from 'next/link'
import { Section } from '@/components/layout/page'
import { paths } from '@/lib/paths'

type Props = { steps: readonly { readonly slug: string; readonly title: string; readonly roadmapSlug: string }[] }

/** What the learner did on steps that the roadmap no longer has. */
export function RetiredSteps({ steps }: Props) {
  if (steps.length === 0) return null
  return (
    <Section
      title="No longer on the roadmap"
      lead="Steps that were taken out or became others. What you did there stays, and counts where it went."
    >
      <ul className="flex flex-wrap gap-x-6">
        {steps.map(({ slug, title, roadmapSlug }) => (
          <li key={slug}>
            <Link
              href={paths.step(roadmapSlug, slug)}
              className="inline-flex min-h-11 items-center text-pine hover:underline"
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
