// `npm run admin -- EMAIL`: makes that person an admin and prints a one-time sign-in link.
import { operator } from '@/lib/auth/viewer'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { makeAdmin } from '@/lib/people/commands'
import { prepareDatabase } from './database'
import { EnvironmentError } from './environment'
import { enterEnvironment } from './private-files'

try {
  await run(process.argv.slice(2))
} catch (error) {
  const isKnown = error instanceof AppError || error instanceof EnvironmentError
  console.error(isKnown ? `No admin was made: ${error.message}` : error)
  process.exit(1)
}

async function run([address, ...rest]: string[]): Promise<void> {
  if (!address || rest.length > 0) throw new AppError('invalid', 'give one e-mail address: npm run admin -- EMAIL')
  const environment = enterEnvironment()
  Object.assign(process.env, environment)
  await prepareDatabase(environment)
  const { email, isNew, wasReset, token } = await makeAdmin(operator, address)
  await db().$disconnect()
  console.log(isNew ? `${email} has an account now and is an admin.` : `${email} is an admin.`)
  if (wasReset) console.log('Its old password and sessions are gone. Set a new password under Settings.')
  console.log('This link signs in once, within an hour:')
  console.log(`${environment.NEXTAUTH_URL.replace(/\/$/, '')}${paths.signIn()}/link?token=${token}`)
}
