import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { markdownList } from '@/components/foundation/ui/markdown'
import { ReplyList } from '@/components/mentoring/reviews/replies/reply-list'
import { DrawnFor } from '@/components/platform/drawn-for'
import { paths } from '@/lib/foundation/paths'
import { listOffsetSchema } from '@/lib/foundation/values/list-offset'
import { withQuery } from '@/lib/foundation/values/with-query'
import { listSavedReplyPage } from '@/lib/mentoring/reviews/saved-replies/data'
import * as words from '@/messages/generated/app/saved-replies'
import { MorePages } from '../_components/more-pages'
import { requireMentor } from '../_components/require-mentor'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SavedRepliesPage({ searchParams }: Props) {
  const viewer = await requireMentor(paths.savedReplies)
  const { from } = listOffsetSchema.parse(await searchParams)
  const { replies, counts, next } = await listSavedReplyPage(viewer, from)
  // The only reply of the last page was removed.
  if (from > 0 && replies.length === 0) redirect(paths.savedReplies)
  const formatted = markdownList(replies.map(({ body }) => body))
  const bodies = replies.map(({ id }, index) => [id, formatted[index]] as const)
  return (
    <DrawnFor person={viewer.id}>
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
        <ReplyList {...{ replies, counts }} bodies={Object.fromEntries(bodies)} />
        <MorePages
          first={from > 0 ? paths.savedReplies : null}
          next={next === null ? null : withQuery(paths.savedReplies, { from: String(next) })}
        />
      </Page>
    </DrawnFor>
  )
}
