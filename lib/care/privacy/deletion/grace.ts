import { formatLongDay } from '@/lib/foundation/values/day-words'

/** Days between asking for deletion and the moment from which it is carried out: time to think again. */
export const GRACE_DAYS = 14

const DAY_MS = 24 * 60 * 60 * 1000

export const deletionFrom = (now: Date): Date => new Date(now.getTime() + GRACE_DAYS * DAY_MS)

type Facts = {
  readonly name: string
  /** Calendar date where the person lives. */
  readonly day: string
  /** The page on which it is called off, a whole address. */
  readonly url: string
}

/** What somebody gets who asked for deletion: whoever did it in their name must not go unnoticed. */
export const askedMail = ({ name, day, url }: Facts) => ({
  subject: `Your Waymark account is deleted on ${formatLongDay(day)}`,
  text: `Hello ${name},

you asked us to delete your account. It happens on ${formatLongDay(day)}, and until then everything stays as it is.

To keep the account, sign in and choose "Keep my account". To take your data with you, export it there first:
${url}

Was it not you? Keep the account, then change your password: somebody else knows it.
`,
})

export const keptMail = ({ name, url }: Omit<Facts, 'day'>) => ({
  subject: 'Your Waymark account stays',
  text: `Hello ${name},

the deletion of your account was called off. Nothing of it was changed.

You can ask again at any time:
${url}
`,
})

/** The same when nobody called it off: an instance without an admin could not be run any more. */
export const lastAdminMail = ({ name, url }: Omit<Facts, 'day'>) => ({
  subject: 'Your Waymark account could not be deleted',
  text: `Hello ${name},

your account was due to be deleted today, but you are the only admin left here. It stays for now.

Make somebody else an admin, then ask again:
${url}
`,
})
