import { NoticeBox } from '@/components/foundation/ui/notice'

/** Said alike for every address: it tells nobody who has an account. */
export function MailSent({ email, children }: { email?: string; children: string }) {
  return (
    <NoticeBox>
      <p className="font-semibold">Look into your mailbox</p>
      <p className="mt-1 text-muted">
        {email ? `A mail is on its way to ${email}. ` : 'A mail is on its way. '}
        {children}
      </p>
    </NoticeBox>
  )
}
