import { z } from 'zod'
import { count, id, instant, markdown, personName, textWithExample } from '@/lib/platform/calls/values'

/** Cursor of a page. */
const cursor = textWithExample('1798795800000_3f6c1f0e-0a1b-4c2d-8e3f-5a6b7c8d9e0f')

/** A post of a thread. */
export const threadPost = z
  .strictObject({
    id,
    /** Name of the author; null for a deleted account. */
    author: personName.nullable(),
    isMine: z.boolean(),
    body: markdown,
    createdAt: instant,
  })
  .meta({ id: 'ThreadPost' })
export type Post = z.output<typeof threadPost>

/** A thread in the list of a person. */
export const threadSummary = z
  .strictObject({
    id,
    cohort: z.strictObject({ id, name: textWithExample('Autumn 2026') }),
    learner: z.strictObject({ id, name: personName }),
    isMine: z.boolean().describe('The viewer is its learner; otherwise they mentor them, or did.'),
    canWrite: z.boolean().describe('Learner and mentor are both still in the cohort, and it is open.'),
    unread: count,
    lastPostAt: instant,
    lastPost: z
      .strictObject({
        author: personName.nullable(),
        isMine: z.boolean(),
        excerpt: textWithExample('How is it going?'),
      })
      .nullable(),
  })
  .meta({ id: 'ThreadSummary' })
export type ThreadSummary = z.output<typeof threadSummary>

/** A thread with a page of its posts, oldest first. */
export const thread = threadSummary
  .omit({ lastPost: true })
  .extend({
    posts: z.array(threadPost),
    before: cursor.nullable().describe('Cursor to older posts; null where there are none.'),
    isReported: z.boolean().describe('One side reported it, and the report is open.'),
  })
  .meta({ id: 'Thread' })
export type ThreadPage = z.output<typeof thread>

export const threadList = z
  .strictObject({
    threads: z.array(threadSummary),
    nextCursor: cursor.nullable(),
    unread: count,
  })
  .meta({ id: 'Threads' })
export type ThreadList = z.output<typeof threadList>
