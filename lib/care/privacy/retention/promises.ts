import { KEPT_DAYS } from './periods'

/** One line of the privacy page: what is kept for how long. */
export type Promised = { readonly what: string; readonly howLong: string }

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
export const promisedPeriods = ({
  sessionDays,
  graceDays,
  unusedFileHours,
  signalHours,
  counterHours,
}: Periods): Promised[] => [
  { what: 'Your account and everything you do in it', howLong: `until you delete it, plus ${graceDays} days` },
  { what: 'A session on a device', howLong: `at most ${sessionDays} days; you can end it before` },
  {
    what: 'A link in a mail that signs you in or proves an address',
    howLong: `${KEPT_DAYS.oneTimeLinks} days after it was used or ran out`,
  },
  { what: 'The text of a mail to you', howLong: 'until it is sent' },
  { what: 'That a mail was sent, its subject and its address', howLong: `${KEPT_DAYS.mail} days` },
  { what: 'A notification', howLong: `${KEPT_DAYS.readNotifications} days after you read it` },
  {
    what: 'An invitation, with the address it went to',
    howLong: `${KEPT_DAYS.invitations} days after it was used, withdrawn or ran out`,
  },
  { what: 'A file you uploaded but did not submit', howLong: `${unusedFileHours} hours` },
  { what: 'Totals over all learners that correct dates', howLong: 'until the next night' },
  { what: 'Signals that keep open pages up to date', howLong: signalHours === 1 ? 'an hour' : `${signalHours} hours` },
  {
    what: 'Counters of tries, such as wrong passwords for an account',
    howLong: `usually an hour or less, never more than ${counterHours} hours`,
  },
  { what: 'Your sign-ins and failed tries to sign in, in the audit log', howLong: `${KEPT_DAYS.signIns} days` },
  { what: 'The rest of the audit log: ids, actions and times, no names', howLong: 'for as long as this site runs' },
  { what: 'Copies of the database and logs that the host makes', howLong: 'set by the host; ask them' },
]
