import type { OwnStep } from './own-step'

type Part =
  | 'grid'
  | 'review'
  | 'standing'
  | 'text'
  | 'checklist'
  | 'inSight'
  | 'resources'
  | 'practice'
  | 'work'
  | 'nearby'
type Layout = Readonly<Record<Part, string>>

const left = 'min-w-0 lg:col-start-1'
const right = 'min-w-0 lg:col-start-2'

/** Stays beside what is read, within its area: of a grid's own children some browsers take the whole grid for that. */
const inSight = 'lg:sticky lg:top-0 lg:-mx-1 lg:-mt-6 lg:px-1 lg:py-6 print:static'
/** A learner's that is higher than the screen scrolls by itself. */
const scrolls = 'lg:max-h-dvh lg:overflow-y-auto print:max-h-none print:overflow-visible'

/** Names of folded parts have the face and the size of text, not of headings. */
const names = '[&_summary_:is(h2,h3)]:font-sans [&_summary_:is(h2,h3)]:text-base [&_summary_:is(h2,h3)]:tracking-normal'
/** Folded rows that lie below each other, as one list. */
const ledger = `${names} [&_details]:border-rule`
const folded = {
  standing: 'max-lg:[&_details]:border-t [&_details]:border-rule',
  checklist: `${ledger} [&_details]:border-y`,
}
/** A folded checklist follows a folded status without a gap, unless more is said of the status. */
const joins = 'max-lg:[:has(details:last-child):not(:has(nav))+&:has(summary)]:-mt-8'

/**
 * Where the parts of a step are on a wide screen: what is read on the left, what is the learner's own on the right. A phone
 * shows them in the order of the page. The row of `1fr` takes the height that the left has more, so that no part on the
 * right waits for one on the left. One's own work moves up to a checklist that came folded, which the checklist alone knows.
 */
const reading: Layout = {
  grid: 'group/step lg:grid-rows-[auto_auto_1fr_auto_auto_auto]',
  review: '',
  standing: `${right} ${folded.standing} lg:row-start-1`,
  text: `${left} lg:row-span-3 lg:row-start-1`,
  checklist: `${right} ${folded.checklist} ${joins} lg:row-span-2 lg:row-start-2 lg:has-[summary]:row-span-1`,
  inSight: `${inSight} ${scrolls}`,
  resources: `${left} lg:row-start-4`,
  practice: `${left} lg:row-start-5`,
  work: `${right} lg:row-span-3 lg:row-start-4 lg:group-has-[#checklist_summary]/step:row-span-4 lg:group-has-[#checklist_summary]/step:row-start-3`,
  nearby: `${left} *:first:mt-0 lg:row-start-6`,
}

const visiting: Layout = { ...reading, checklist: `${right} lg:row-span-3 lg:row-start-1`, inSight }

const inReview: Layout = {
  ...reading,
  standing: `${right} lg:row-start-1`,
  grid: 'lg:grid-rows-[auto_1fr_auto_auto_auto_auto]',
  review: `${left} lg:row-span-2 lg:row-start-1`,
  text: `${left} lg:row-start-3`,
  checklist: `${right} lg:row-span-2 lg:row-start-2`,
  resources: `${left} lg:row-start-4`,
  practice: `${left} lg:row-start-5`,
  work: `${right} lg:row-span-3 lg:row-start-4`,
  nearby: `${left} *:first:mt-0 lg:row-start-6`,
}

/**
 * There is nothing left to check: one's own work moves up to the folded checklist. On a phone what is folded is one list
 * below the review: its rows touch, and what is not folded keeps its distance.
 */
const approved: Layout = {
  grid: 'max-lg:gap-y-0 lg:grid-rows-[auto_auto_1fr_auto_auto_auto_auto]',
  review: `${left} ${names} lg:row-span-3 lg:row-start-1`,
  standing: `${right} ${folded.standing} max-lg:mt-8 lg:row-start-1`,
  text: `${left} max-lg:not-has-[summary]:mt-8 max-lg:[:has(summary)+&]:-mt-px lg:row-start-4`,
  checklist: `${right} ${folded.checklist} max-lg:not-has-[summary]:my-6 lg:row-start-2`,
  inSight: '',
  resources: `${left} max-lg:mt-10 lg:row-start-5`,
  practice: `${left} ${names} max-lg:mt-10 lg:row-start-6`,
  work: `${right} max-lg:mt-10 lg:row-span-5 lg:row-start-3`,
  nearby: `${left} *:first:mt-0 max-lg:mt-10 lg:row-start-7`,
}

export function getLayout(own: OwnStep | null, isReviewFirst: boolean): Layout {
  if (!own) return visiting
  if (!isReviewFirst) return reading
  return own.review?.state === 'approved' ? approved : inReview
}
