import type { Metadata } from 'next'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { Button, ButtonLink } from '@/components/foundation/ui/button'
import { callPaths, fillPath } from '@/lib/foundation/call-paths'
import { paths } from '@/lib/foundation/paths'
import { kindWords } from '@/lib/people/notifications/kind-words'
import { STUDY_REMINDER } from '@/lib/people/notifications/study-reminder/reminder'
import { type Ending, readUnsubscribeToken } from '@/lib/people/notifications/unsubscribe/data'
import { unsubscribePageSchema } from '@/lib/people/notifications/unsubscribe/schema'

/** Its address is nothing for other sites. With no referrer at all, the browser would not say where its form comes from. */
export const metadata: Metadata = { title: 'End mail', robots: { index: false }, referrer: 'same-origin' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Opening the page changes nothing: mail programs open links before people do. */
export default async function UnsubscribePage({ searchParams }: Props) {
  const { token, done } = unsubscribePageSchema.parse(await searchParams)
  const ending = readUnsubscribeToken(token)
  if (!ending) {
    return (
      <Page width="form">
        <PageHeader title="This link is incomplete" lead="Copy the whole link from the mail." />
        <ToSettings />
      </Page>
    )
  }
  if (done) {
    return (
      <Page width="form">
        <PageHeader
          title="No more of this mail"
          lead={
            ending.kind === STUDY_REMINDER
              ? whatEnds(ending)
              : `${whatEnds(ending)} You can still see everything under notifications.`
          }
        />
        <ToSettings />
      </Page>
    )
  }
  return (
    <Page width="form">
      <PageHeader title="Unsubscribe?" lead={whatWouldEnd(ending)} />
      <form method="post" action={fillPath(callPaths.unsubscribe, {}, { token })}>
        <input type="hidden" name="page" value="yes" />
        <Button type="submit">End it</Button>
      </form>
    </Page>
  )
}

const whatWouldEnd = ({ kind }: Ending): string =>
  kind === 'all'
    ? 'You’d get no more notification mail and no study reminders from Waymark.'
    : kind === STUDY_REMINDER
      ? 'You’d get no more study reminders. Your other mail settings stay.'
      : `You’d get no more mail of this kind: ${kindWords[kind]}.`

const whatEnds = ({ kind }: Ending): string =>
  kind === 'all'
    ? 'You’ll get no more notification mail and no study reminders from Waymark.'
    : kind === STUDY_REMINDER
      ? 'You’ll get no more study reminders.'
      : `You’ll get no more mail of this kind: ${kindWords[kind]}.`

const ToSettings = () => (
  <ButtonLink href={paths.mailSettings} look="secondary">
    Mail settings
  </ButtonLink>
)
