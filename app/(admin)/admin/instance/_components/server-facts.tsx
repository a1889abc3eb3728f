import { formatNumber } from '@/lib/foundation/messages/format'
import type { ServerFacts as Facts } from '@/lib/operations/vitals/facts.data'
import * as words from '@/messages/generated/app/admin-instance'

type ServerFactsProps = { facts: Facts; lastBackup: string | null; toMoment: (at: Date) => string }

/** Facts of the server that answered. */
export function ServerFacts({ facts, lastBackup, toMoment }: ServerFactsProps) {
  const { version, databaseKind, databaseMb, diskFreeGb, mailHost, providers } = facts
  const rows = [
    [words.version(), version],
    [words.database(), words.databaseSize({ isSqlite: databaseKind === 'SQLite', size: formatNumber(databaseMb) })],
    [words.disk(), diskFreeGb === null ? words.diskUnknown() : words.diskFree({ size: formatNumber(diskFreeGb) })],
    [words.mailBy(), mailHost ? words.mailByServer({ host: mailHost }) : words.mailByFiles()],
    [words.providers(), providers.length > 0 ? providers.join(', ') : words.providersNone()],
    [words.lastBackup(), lastBackup ?? words.lastBackupNone()],
  ] as const
  return (
    <>
      <dl className="grid gap-x-6 sm:grid-cols-[12rem_1fr] sm:gap-y-2">
        {rows.map(([label, value]) => (
          <div key={label} className="max-sm:mb-3 sm:contents">
            <dt className="text-muted">{label}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
      <h3 className="mt-8 text-lg">{words.jobs()}</h3>
      <p className="mt-1 text-muted">{words.jobsLead()}</p>
      <table className="mt-3 w-full max-w-xl text-left">
        <thead>
          <tr className="border-b border-rule text-sm text-muted">
            <th className="py-2 pr-4 font-semibold">{words.job()}</th>
            <th className="py-2 font-semibold">{words.jobLastRun()}</th>
          </tr>
        </thead>
        <tbody>
          {facts.jobs.map(({ name, last }) => (
            <tr key={name} className="border-b border-rule">
              <td className="py-2 pr-4">
                <code className="text-sm break-all">{name}</code>
              </td>
              <td className="py-2">{describeRun(last, toMoment)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

type Outcome = Facts['jobs'][number]['last']

function describeRun(last: Outcome, toMoment: (at: Date) => string): string {
  if (last === null) return words.jobNever()
  return last.isGood ? toMoment(last.at) : words.jobFailed({ when: toMoment(last.at) })
}
