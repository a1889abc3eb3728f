import { Link } from '@/components/foundation/ui/link'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { Person } from '@/lib/people/accounts/data'
import * as words from '@/messages/generated/app/admin-people'
import { RoleBadges } from './role-badges'

type PeopleTableProps = { people: readonly Person[]; timeZone: string }

/**
 * Table of people. On a phone the date of joining is below the address, so that the table never grows wider than the
 * screen.
 */
export function PeopleTable({ people, timeZone }: PeopleTableProps) {
  return (
    <table className="w-full table-fixed border-y border-rule text-left text-[0.9375rem]">
      <caption className="sr-only">{words.title()}</caption>
      <thead className="text-sm text-muted">
        <tr className="border-b border-rule">
          <th scope="col" className="py-2 pr-4 font-medium">
            {words.person()}
          </th>
          <th scope="col" className="w-44 py-2 pr-4 font-medium max-sm:hidden">
            {words.joined()}
          </th>
          <th scope="col" className="w-24 py-2 font-medium sm:w-56">
            {words.roles()}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-rule">
        {people.map((person) => {
          const joined = formatLongDay(toDay(new Date(person.createdAt), timeZone))
          return (
            <tr key={person.id}>
              <th scope="row" className="py-1 pr-4 font-medium">
                <Link
                  href={paths.adminPerson(person.id)}
                  className="inline-flex min-h-11 min-w-11 items-center break-words text-pine underline underline-offset-4"
                >
                  {person.name}
                </Link>
                <span className="-mt-1.5 block pb-1 text-sm font-normal break-all text-muted">{person.email}</span>
                <span className="block pb-1 text-sm font-normal text-muted sm:hidden">
                  {words.joinedOn({ day: joined })}
                </span>
              </th>
              <td className="py-2 pr-4 max-sm:hidden">{joined}</td>
              <td className="py-2">
                <RoleBadges person={person} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
