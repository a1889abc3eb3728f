import { Pagination } from '@/components/foundation/ui/pagination'
import { type PagePlace, toPartHref } from '@/lib/foundation/values/page-place'
import type { EvidencePage } from '@/lib/learning/evidence/data'
import * as words from '@/messages/generated/learning/evidence'
import { EvidenceList } from './evidence-list'

/** Id of the section, where the links to other pages of it lead. */
export const EVIDENCE = 'evidence'

type TurnsProps = { page: EvidencePage; place: PagePlace }

/** A page of what was shown for a step, and the way to the others. */
export function PagedEvidence({ page, place, timeZone }: TurnsProps & { timeZone: string }) {
  const { evidence, evidenceBefore } = page
  const isPart = evidenceBefore !== null || place.asked.evidenceBefore !== undefined
  return (
    <>
      {evidence.length > 0 ? <EvidenceList {...{ evidence, timeZone, isPart }} /> : null}
      <EvidenceTurns {...{ page, place }} />
    </>
  )
}

/** The way to older evidence, and back to the newest. */
export function EvidenceTurns({ page: { evidence, evidenceBefore }, place }: TurnsProps) {
  const isNewest = place.asked.evidenceBefore === undefined
  const to = (before?: string) => toPartHref(place, { evidenceBefore: before }, EVIDENCE)
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
