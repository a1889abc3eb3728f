import { Section } from '@/components/foundation/layout/page'
import { formattedWithin } from '@/components/foundation/ui/markdown'
import { Pagination } from '@/components/foundation/ui/pagination'
import { Rich } from '@/components/foundation/ui/rich'
import { EVIDENCE, PagedEvidence } from '@/components/learning/evidence/paged-evidence'
import { ShowSomething } from '@/components/learning/evidence/show-something'
import { HISTORY } from '@/components/learning/progress/history-filters'
import { isNarrowed, StepHistory } from '@/components/learning/progress/step-history'
import { NoteEditor } from '@/components/learning/workbook/note-editor'
import { OwnLinks } from '@/components/learning/workbook/own-links'
import { paths } from '@/lib/foundation/paths'
import { toPageHref } from '@/lib/foundation/values/page-query'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/step'
import type { OwnStep } from './own-step'

/** Id of the section with the note and the links. */
const NOTE = 'note'
/** Bytes that a note may take on the page once rendered; the editor has it as text as well. */
const MOST_OF_NOTE = 40_000

/** Shows the learner's evidence, note, links and history for a step. */
export function OwnWork({ step, own }: { step: Step; own: OwnStep }) {
  const { work, links: linkPage, review, evidence, history, query, timeZone } = own
  const hasEvidence = evidence.evidence.length > 0 || query.evidenceBefore !== undefined
  const place = { path: paths.step(step.roadmapSlug, step.slug), query }
  const toLinks = (linksBefore?: number) => toPageHref(place, { linksBefore }, NOTE)
  return (
    <>
      <Section id={EVIDENCE} title={words.evidence()} lead={words.evidenceLead()}>
        {review ? (
          <p className="mb-2 text-sm">
            <Rich
              text={words.inReview({
                link: (text) => (
                  <a href="#review" className="text-pine underline underline-offset-3">
                    {text}
                  </a>
                ),
              })}
            />
          </p>
        ) : null}
        <PagedEvidence page={evidence} {...{ place, timeZone }} />
        <ShowSomething step={step.slug} startsOpen={step.completionRule === 'evidence' && !hasEvidence} />
      </Section>
      <Section id={NOTE} title={words.notes()}>
        <NoteEditor step={step.slug} note={work.note}>
          {formattedWithin(work.note.body, MOST_OF_NOTE)}
        </NoteEditor>
        <div className="mt-4 max-w-xl">
          <OwnLinks step={step.slug} links={linkPage.links} />
          <Pagination
            label={words.links()}
            first={query.linksBefore === undefined ? null : { href: toLinks(), text: words.newestLinks() }}
            next={
              linkPage.linksBefore === null ? null : { href: toLinks(linkPage.linksBefore), text: words.olderLinks() }
            }
          />
        </div>
      </Section>
      {history.events.length > 0 || isNarrowed(query) ? (
        <Section id={HISTORY} title={words.history()}>
          <StepHistory {...{ history, place, timeZone }} />
        </Section>
      ) : null}
    </>
  )
}
