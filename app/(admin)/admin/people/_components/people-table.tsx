import { Badge } from '@/components/ui/badge'
import type { Person } from '@/lib/people/data'
import { dayOf, formatLongDay } from '@/lib/values/calendar-date'
import { MentorButton } from './mentor-button'

type PeopleTableProps = { people: readonly Person[]; timeZone: string }

/** On a narrow screen the table scrolls sideways within its frame, never the page. */
export function PeopleTable({ people, timeZone }: PeopleTableProps) {
  return (
    <section aria-label="People" className="relative overflow-x-auto border-y border-rule">
      <table className="w-full min-w-2xl text-left text-[0.9375rem]">
        <thead className="text-sm text-muted">
          <tr className="border-b border-rule">
            <Column>Person</Column>
            <Column>Joined</Column>
            <Column>Roles</Column>
            <Column>Mentoring</Column>
          </tr>
        </thead>
        <tbody className="divide-y divide-rule">
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row" className="py-2 pr-4 font-medium">
                {person.name}
                <span className="block text-sm font-normal break-all text-muted">{person.email}</span>
              </th>
              <td className="py-2 pr-4 whitespace-nowrap">
                {formatLongDay(dayOf(new Date(person.createdAt), timeZone))}
              </td>
              <td className="py-2 pr-4">
                <Roles person={person} />
              </td>
              <td className="py-2">
                <MentorButton personId={person.id} name={person.name} isMentor={person.isMentor} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Column({ children }: { children: string }) {
  return (
    <th scope="col" className="py-2 pr-4 font-medium">
      {children}
    </th>
  )
}

function Roles({ person: { isMentor, isAdmin } }: { person: Person }) {
  return (
    <span className="flex flex-wrap gap-1.5">
      {isMentor ? <Badge tone="good">Mentor</Badge> : null}
      {isAdmin ? <Badge tone="good">Admin</Badge> : null}
      {isMentor || isAdmin ? null : <Badge>Learner</Badge>}
    </span>
  )
}
