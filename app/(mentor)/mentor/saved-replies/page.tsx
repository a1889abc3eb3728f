import type { Metadata } from 'next'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { markdownList } from '@/components/foundation/ui/markdown'
import { ReplyList } from '@/components/mentoring/reviews/replies/reply-list'
import { paths } from '@/lib/foundation/paths'
import { listSavedReplies } from '@/lib/mentoring/reviews/saved-replies/data'
import * as words from '@/messages/generated/app/saved-replies'
import { requireMentor } from '../_components/require-mentor'

export const generateMetadata = (): Metadata => ({ title: words.title() })

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
            {words.reviews()}
          </Link>
        }
        title={words.title()}
        lead={words.lead()}
      />
      <ReplyList replies={replies} bodies={Object.fromEntries(bodies)} />
    </Page>
  )
}
