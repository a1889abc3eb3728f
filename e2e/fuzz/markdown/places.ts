import { csvLines } from '@/lib/foundation/values/csv'
import { wordsChanged } from '@/lib/mentoring/reviews/submitting/iteration-changes'
import { quoteForTable } from '@/lib/operations/privacy/export/export-markdown'
import { toLetter } from '@/lib/platform/mail/letter'
import { htmlOfWork, renderHtml, sizeOfWork } from './measure'

/** A place that processes people's texts, with the longest text it allows and its output. */
export type Place = {
  readonly name: string
  readonly longest: number
  readonly process: (text: string, other: string) => string
  /** Size of the input, in characters. */
  readonly given?: (text: string, other: string) => number
}

const both = (text: string, other: string) => text.length + other.length

/** Components that render people's Markdown, each with the bound of its field. A test finds missing ones. */
export const markdownPlaces: Readonly<Record<string, number>> = {
  'app/(public)/roadmaps/[roadmap]/steps/[step]/_components/own-work.tsx': 20_000,
  'app/(public)/roadmaps/[roadmap]/steps/[step]/_components/retired-step-page.tsx': 20_000,
  'components/mentoring/reviews/thread.tsx': 5000,
  'components/mentoring/reviews/iterations/format-feedback.tsx': 10_000,
  'app/(mentor)/mentor/saved-replies/page.tsx': 5000,
  'components/mentoring/learners/notes-section.tsx': 5000,
  'components/mentoring/messages/post-list.tsx': 5000,
  'components/mentoring/announcements/announcements.tsx': 2000,
  'app/(admin)/admin/announcements/page.tsx': 2000,
}

export const places: readonly Place[] = [
  ...Object.entries(markdownPlaces).map(([name, longest]) => ({ name, longest, process: renderHtml })),
  {
    name: 'what changed in a submission',
    longest: 2000,
    process: (text, other) =>
      wordsChanged(text, other)
        .map((one) => one.text)
        .join(''),
    given: both,
  },
  { name: 'a row of a table', longest: 2000, process: (text, other) => csvLines([[text, other]]), given: both },
  { name: 'what is said of a piece of work', longest: 2000, process: htmlOfWork, given: sizeOfWork },
  { name: 'a message in an export', longest: 5000, process: quoteForTable },
  { name: 'a mail', longest: 2000, process: (text) => letter(text) },
]

function letter(text: string): string {
  const mail = { id: 'a', to: 'a@b.example', subject: text, text, unsubscribe: null, createdAt: new Date(0) }
  const { subject, text: body } = toLetter(mail, { from: text, host: 'waymark.example' })
  return subject + body
}
