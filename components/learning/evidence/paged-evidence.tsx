import { Pagination } from '@/components/foundation/ui/pagination'
import { type PageQuery, toPageHref } from '@/lib/foundation/values/page-query'
import type { EvidencePage } from '@/lib/learning/evidence/data'
import * as words from '@/messages/generated/learning/evidence'
import { EvidenceList } from './evidence-list'

/** Id of the section, the target of the links to its other pages. */
export const EVIDENCE = 'evidence'

type PageProps = { page: EvidencePage; place: PageQuery }

/** Shows one page of evidence with its pagination. */
export function PagedEvidence({ page, place, timeZone }: PageProps & { timeZone: string }) {
  const { evidence, evidenceBefore } = page
  const isPart = evidenceBefore !== null || place.query.evidenceBefore !== undefined
  return (
    <>
      {evidence.length > 0 ? <EvidenceList {...{ evidence, timeZone, isPart }} /> : null}
      <EvidencePagination {...{ page, place }} />
    </>
  )
}

export function EvidencePagination({ page: { evidence, evidenceBefore }, place }: PageProps) {
  const isNewest = place.query.evidenceBefore === undefined
  const to = (before?: string) => toPageHref(place, { evidenceBefore: before }, EVIDENCE)
  return (
    <>
      {evidence.length === 0 && !isNewest ? <p className="text-muted">{words.noOlder()}</p> : null}
      <Pagination
        label={words.pages()}
        first={isNewest ? null : { href: to(), text: words.showNewest() }}
        next={evidenceBefore === null ? null : { href: to(evidenceBefore), text: words.showOlder() }}
      />
    </>
  )
}
