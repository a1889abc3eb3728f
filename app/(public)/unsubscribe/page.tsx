import type { Metadata } from 'next'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { Button, ButtonLink } from '@/components/foundation/ui/button'
import { callPaths, fillPath } from '@/lib/foundation/call-paths'
import { paths } from '@/lib/foundation/paths'
import { notificationRegistry } from '@/lib/mentoring/notifications/registry'
import { STUDY_REMINDER } from '@/lib/people/notifications/study-reminder/reminder'
import { readUnsubscribeToken, type UnsubscribeTarget } from '@/lib/people/notifications/unsubscribe/data'
import { unsubscribePageSchema } from '@/lib/people/notifications/unsubscribe/schema'
import * as words from '@/messages/generated/app/unsubscribe'

/** The address is kept from other sites. With no referrer at all, the browser would not state the form's origin. */
export const generateMetadata = (): Metadata => ({
  title: words.title(),
  robots: { index: false },
  referrer: 'same-origin',
})

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Opening the page changes nothing: mail programs open links before people do. */
export default async function UnsubscribePage({ searchParams }: Props) {
  const { token, done } = unsubscribePageSchema.parse(await searchParams)
  const ending = readUnsubscribeToken(token)
  if (!ending) {
    return (
      <Page width="form">
        <PageHeader title={words.brokenTitle()} lead={words.brokenLead()} />
        <ToSettings />
      </Page>
    )
  }
  if (done) {
    return (
      <Page width="form">
        <PageHeader
          title={words.endedTitle()}
          lead={ending.kind === STUDY_REMINDER ? whatEnds(ending) : words.stillListed({ what: whatEnds(ending) })}
        />
        <ToSettings />
      </Page>
    )
  }
  return (
    <Page width="form">
      <PageHeader title={words.question()} lead={whatWouldEnd(ending)} />
      <form method="post" action={fillPath(callPaths.unsubscribe, {}, { token })}>
        <input type="hidden" name="page" value="yes" />
        <Button type="submit">{words.end()}</Button>
      </form>
    </Page>
  )
}

const whatWouldEnd = ({ kind }: UnsubscribeTarget): string =>
  kind === 'all'
    ? words.wouldEndAll()
    : kind === STUDY_REMINDER
      ? words.wouldEndReminder()
      : words.wouldEndKind({ kind: notificationRegistry[kind].label() })

const whatEnds = ({ kind }: UnsubscribeTarget): string =>
  kind === 'all'
    ? words.endedAll()
    : kind === STUDY_REMINDER
      ? words.endedReminder()
      : words.endedKind({ kind: notificationRegistry[kind].label() })

const ToSettings = () => (
  <ButtonLink href={paths.mailSettings} look="secondary">
    {words.toSettings()}
  </ButtonLink>
)
