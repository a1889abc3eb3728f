import type { Metadata } from 'next'
import Link from 'next/link'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { markdownList } from '@/components/foundation/ui/markdown'
import { ReplyList } from '@/components/mentoring/reviews/replies/reply-list'
import { paths } from '@/lib/foundation/paths'
import { listSavedReplies } from '@/lib/mentoring/reviews/saved-replies/data'
import { requireMentor } from '../_components/require-mentor'

export const metadata: Metadata = { title: 'Saved replies' }

export default async function SavedRepliesPage() {
  const viewer = await requireMentor(paths.savedReplies)
  const replies = await listSavedReplies(viewer)
  const formatted = markdownList(replies.map(({ body }) => body))
  const bodies = replies.map(({ id, body }, index) => [id, { body, shown: formatted[index] }] as const)
  return (
    <Page width="text">
      <PageHeader
        eyebrow={
          <Link
            href={paths.reviews}
            className="inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4"
          >
            Reviews
          </Link>
        }
        title="Saved replies"
        lead="Reuse feedback you give often. Only you see these replies."
      />
      <ReplyList replies={replies} bodies={Object.fromEntries(bodies)} />
    </Page>
  )
}
