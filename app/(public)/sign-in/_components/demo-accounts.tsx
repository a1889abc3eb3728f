import { Button } from '@/components/foundation/ui/button'
import { Rich } from '@/components/foundation/ui/rich'
import type { Credentials } from '@/lib/people/accounts/client'
import * as words from '@/messages/generated/app/sign-in'

const password = 'waymark-demo'
const accounts = [
  { who: words.demoLearner, email: 'learner@waymark.test' },
  { who: words.demoMentor, email: 'mentor@waymark.test' },
  { who: words.demoAdmin, email: 'admin@waymark.test' },
] as const

/** Lists the demo's three accounts, whose password is public. Choosing one fills the form. */
export function DemoAccounts({ onChoose }: { onChoose: (account: Credentials) => void }) {
  return (
    <section aria-labelledby="demo-accounts" className="mt-10 border-t border-rule pt-6">
      <h2 id="demo-accounts" className="text-lg">
        {words.demo()}
      </h2>
      <p className="mt-1 text-sm text-muted">{words.demoPassword({ password })}</p>
      <ul className="mt-3 divide-y divide-rule">
        {accounts.map(({ who, email }) => (
          <li key={email} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
            <div>
              <p className="text-sm font-medium">{who()}</p>
              <p className="text-sm text-muted">{email}</p>
            </div>
            <Button look="quiet" onClick={() => onChoose({ email, password })}>
              <Rich text={words.fillIn({ email, hidden: (text) => <span className="sr-only">{text}</span> })} />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
