import { ButtonLink } from '@/components/ui/button'

type MorePagesProps = { first: string | null; next: string | null }

/** The way on in a long list, and back to its start. */
export function MorePages({ first, next }: MorePagesProps) {
  if (!first && !next) return null
  return (
    <nav aria-label="Pages" className="mt-6 flex flex-wrap gap-3">
      {first ? (
        <ButtonLink look="secondary" href={first}>
          First page
        </ButtonLink>
      ) : null}
      {next ? (
        <ButtonLink look="secondary" href={next}>
          Next page
        </ButtonLink>
      ) : null}
    </nav>
  )
}
