// `waymark admin EMAIL`: makes that person an admin and prints a one-time sign-in link.

import { db } from '@/lib/foundation/database/db'
import { AppError } from '@/lib/foundation/errors'
import { paths } from '@/lib/foundation/paths'
import { makeAdmin } from '@/lib/people/accounts/commands'
import { operator } from '@/lib/platform/auth/viewer'
import { requireNoExchange } from './backup/restore-marker'
import { command } from './command'
import { requireCurrent } from './database'

await command({ failed: 'No admin was made' }, async (environment) => {
  const [address, ...rest] = process.argv.slice(2)
  if (!address || rest.length > 0)
    throw new AppError('invalid', 'give one e-mail address, such as: waymark admin you@example.org')
  requireNoExchange(environment.DATA_FOLDER)
  await requireCurrent(environment.DATABASE_URL)
  const { email, isNew, wasReset, token } = await makeAdmin(operator, address)
  console.log(isNew ? `${email} has an account now and is an admin.` : `${email} is an admin.`)
  if (wasReset) console.log('Its old password and sessions are gone. Set a new password under Settings.')
  console.log('This link signs in once, within an hour:')
  console.log(`${environment.NEXTAUTH_URL.replace(/\/$/, '')}${paths.signIn()}/link?token=${token}`)
  await db().$disconnect()
})
