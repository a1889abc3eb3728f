import { Page, PageHeader } from '@/components/foundation/layout/page'
import * as words from '@/messages/generated/app/join-cohort'

/** For a code that is unknown, expired or replaced: which of them it is, only its mentors may know. */
export default function DeadJoinLink() {
  return (
    <Page width="form">
      <PageHeader title={words.dead()} lead={words.deadHint()} />
    </Page>
  )
}
