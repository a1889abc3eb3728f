import { SaidList } from '@/components/care/privacy/said-list'

const shown = [
  'your name and your handle',
  'your roadmaps, track, and the month you started',
  'your steps by stage, split into verified, evidenced and self-reported',
  'junior-ready, once you have reached it',
  'approved work and the skills it proves',
] as const

const never = [
  'your address, and how you sign in',
  'notes, your own links, and what you skipped and why',
  'country, paid experience, pay and confidence',
  'your plan, your forecast, time off',
  'cohorts, mentors, what they wrote, and the files you submitted',
] as const

/** What a profile has, and what none ever has. */
export function WhatIsShown() {
  return (
    <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
      <SaidList title="Everyone sees" items={shown} />
      <SaidList title="Always private" items={never} />
    </div>
  )
}
