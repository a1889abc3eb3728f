import * as words from '@/messages/generated/operations/retention'
import { KEPT_DAYS } from './periods'

/** One line of the privacy page: what is kept for how long. */
export type RetentionLine = { readonly what: string; readonly howLong: string }

type Periods = {
  /** Of a sign-in. */
  readonly sessionDays: number
  /** Between asking for deletion and the deletion. */
  readonly graceDays: number
  readonly unusedFileHours: number
  readonly signalHours: number
  /** Of the counter that counts longest. */
  readonly counterHours: number
}

/** Everything that ends by itself, and what does not. The numbers are those that the jobs keep to. */
export const listRetentionLines = ({
  sessionDays,
  graceDays,
  unusedFileHours,
  signalHours,
  counterHours,
}: Periods): RetentionLine[] => [
  { what: words.account(), howLong: words.accountFor({ days: graceDays }) },
  { what: words.session(), howLong: words.sessionFor({ days: sessionDays }) },
  {
    what: words.oneTimeLink(),
    howLong: words.oneTimeLinkFor({ days: KEPT_DAYS.oneTimeLinks }),
  },
  { what: words.mailText(), howLong: words.mailTextFor() },
  { what: words.mail(), howLong: words.forDays({ days: KEPT_DAYS.mail }) },
  {
    what: words.notification(),
    howLong: words.notificationFor({ days: KEPT_DAYS.readNotifications, unread: KEPT_DAYS.unreadNotifications }),
  },
  { what: words.forecast(), howLong: words.forecastFor({ days: KEPT_DAYS.weeklyForecasts }) },
  { what: words.repeatedRequest(), howLong: words.forDays({ days: KEPT_DAYS.idempotencyRecords }) },
  {
    what: words.invitation(),
    howLong: words.invitationFor({ days: KEPT_DAYS.invitations }),
  },
  { what: words.checkCode(), howLong: words.checkCodeFor({ days: KEPT_DAYS.checkCodes }) },
  { what: words.checkRun(), howLong: words.checkRunFor() },
  { what: words.file(), howLong: words.forHours({ hours: unusedFileHours }) },
  { what: words.totals(), howLong: words.totalsFor() },
  { what: words.signals(), howLong: words.forHours({ hours: signalHours }) },
  {
    what: words.counters(),
    howLong: words.countersFor({ hours: counterHours }),
  },
  { what: words.signIns(), howLong: words.forDays({ days: KEPT_DAYS.signIns }) },
  { what: words.auditLog(), howLong: words.auditLogFor() },
  { what: words.backups(), howLong: words.backupsFor() },
]
