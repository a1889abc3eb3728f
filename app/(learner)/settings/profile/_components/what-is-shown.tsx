import { SaidList } from '@/components/care/privacy/said-list'

const shown = [
  'your name, as it stands in your account, and your handle',
  'the roadmaps that you walk, your track, and the month in which you began',
  'your steps by stage: verified, evidenced and self-reported, always apart',
  'junior-ready, once its gates are open',
  'which work a mentor approved, and the skills that it proves',
] as const

const never = [
  'your address, and how you sign in',
  'notes, links of your own, what you skipped and why',
  'country, paid experience, pay, how sure you said you are',
  'your plan, your forecast, time off',
  'cohorts, mentors, what they wrote, and the files that you handed in',
] as const

/** What a profile has, and what none ever has. */
export function WhatIsShown() {
  return (
    <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
      <SaidList title="Everybody sees" items={shown} />
      <SaidList title="Nobody sees, whatever you choose" items={never} />
    </div>
  )
}
