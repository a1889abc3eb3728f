import { NoticeBox } from '@/components/foundation/ui/notice'
import * as words from '@/messages/generated/people/arriving'

/** The same notice for every address, so that it does not reveal who has an account. */
export function MailSent({ email, children }: { email?: string; children: string }) {
  return (
    <NoticeBox>
      <p className="font-semibold">{words.checkMail()}</p>
      <p className="mt-1 text-muted">
        {email ? words.mailSentTo({ email }) : words.mailSent()} {children}
      </p>
    </NoticeBox>
  )
}
