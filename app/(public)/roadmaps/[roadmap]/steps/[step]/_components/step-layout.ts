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

/**
 * Keeps a part in view within its area. Applied to an inner element: for direct children of a grid some browsers use
 * the whole grid as the area.
 */
const inSight = 'lg:sticky lg:top-0 lg:-mx-1 lg:-mt-6 lg:px-1 lg:py-6 print:static'
/** A learner's checklist taller than the screen scrolls separately. */
const scrolls = 'lg:max-h-dvh lg:overflow-y-auto print:max-h-none print:overflow-visible'

/** Names of folded parts are styled as text, not as headings. */
const names = '[&_summary_:is(h2,h3)]:font-sans [&_summary_:is(h2,h3)]:text-base [&_summary_:is(h2,h3)]:tracking-normal'
/** Folded rows below each other look like one list. */
const ledger = `${names} [&_details]:border-rule`
const folded = {
  standing: 'max-lg:[&_details]:border-t [&_details]:border-rule',
  checklist: `${ledger} [&_details]:border-y`,
}
/** A folded checklist follows a folded status without a gap, unless the status has more content. */
const joins = 'max-lg:[:has(details:last-child):not(:has(nav))+&:has(summary)]:-mt-8'

/**
 * Layout of a step's parts on a wide screen: reading on the left, the learner's own on the right. A phone shows them in
 * document order. The `1fr` row takes the extra height of the left column, so that no part on the right waits for one
 * on the left. The learner's work moves up to a folded checklist, which only CSS can detect.
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
 * Layout without anything left to check: the learner's work moves up to the folded checklist. On a phone the folded
 * parts are one list below the review: its rows touch, and other parts keep their distance.
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
