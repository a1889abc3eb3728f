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
        <PageHeader title="This link is not whole" lead="Copy all of it from the mail, to its last letter." />
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
              : `${whatEnds(ending)} You still find everything under notifications when you sign in.`
          }
        />
        <ToSettings />
      </Page>
    )
  }
  return (
    <Page width="form">
      <PageHeader title="End this mail?" lead={whatWouldEnd(ending)} />
      <form method="post" action={fillPath(callPaths.unsubscribe, {}, { token })}>
        <input type="hidden" name="page" value="yes" />
        <Button type="submit">End it</Button>
      </form>
    </Page>
  )
}

const whatWouldEnd = ({ kind }: Ending): string =>
  kind === 'all'
    ? 'You would get no more mail about what happens on Waymark, neither at once nor once a day, and no study reminders.'
    : kind === STUDY_REMINDER
      ? 'You would get no more study reminders. Other mail stays as you chose it.'
      : `You would get no mail any more of this kind: ${kindWords[kind]}.`

const whatEnds = ({ kind }: Ending): string =>
  kind === 'all'
    ? 'You get no more mail about what happens on Waymark, and no study reminders.'
    : kind === STUDY_REMINDER
      ? 'You get no more study reminders.'
      : `You get no mail any more of this kind: ${kindWords[kind]}.`

const ToSettings = () => (
  <ButtonLink href={paths.mailSettings} look="secondary">
    Choose in your settings
  </ButtonLink>
)
