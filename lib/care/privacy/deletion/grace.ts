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
  subject: `Your Waymark account will be deleted on ${formatLongDay(day)}`,
  text: `Hi ${name},

You asked us to delete your account. We’ll do so on ${formatLongDay(day)}. Until then, nothing changes.

To keep your account, sign in and choose "Keep my account". To keep your data, export it there first:
${url}

Wasn’t it you? Keep the account, then change your password: someone else knows it.
`,
})

export const keptMail = ({ name, url }: Omit<Facts, 'day'>) => ({
  subject: 'Your Waymark account is kept',
  text: `Hi ${name},

We’ve cancelled the deletion of your account. Nothing was changed.

You can ask again at any time:
${url}
`,
})

/** The same when nobody called it off: an instance without an admin could not be run any more. */
export const lastAdminMail = ({ name, url }: Omit<Facts, 'day'>) => ({
  subject: 'Your Waymark account could not be deleted',
  text: `Hi ${name},

Your account was due to be deleted today, but you’re the only admin left, so we’ve kept it.

Make someone else an admin, then ask again:
${url}
`,
})
