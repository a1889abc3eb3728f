import { ButtonLink } from '@/components/foundation/ui/button'
import * as words from '@/messages/generated/app/mentor-lists'

type MorePagesProps = { first: string | null; next: string | null }

/** The way on in a long list, and back to its start. */
export function MorePages({ first, next }: MorePagesProps) {
  if (!first && !next) return null
  return (
    <nav aria-label={words.pages()} className="mt-6 flex flex-wrap gap-3">
      {first ? (
        <ButtonLink look="secondary" className="relative" href={first}>
          {words.firstPage()}
        </ButtonLink>
      ) : null}
      {next ? (
        <ButtonLink look="secondary" className="relative" href={next}>
          {words.nextPage()}
        </ButtonLink>
      ) : null}
    </nav>
  )
}
