import { NoticeBox } from '@/components/foundation/ui/notice'

/** Said alike for every address: it tells nobody who has an account. */
export function MailSent({ email, children }: { email?: string; children: string }) {
  return (
    <NoticeBox>
      <p className="font-semibold">Check your mail</p>
      <p className="mt-1 text-muted">
        {email ? `We’ve sent a mail to ${email}. ` : 'A mail is on its way. '}
        {children}
      </p>
    </NoticeBox>
  )
}
