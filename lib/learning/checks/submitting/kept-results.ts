import type { CheckAnswer, CheckRecord, CheckRequest, Exchange } from '../kit/exchange'
import type { CheckResult } from '../kit/run-checks'
import type { StoredResult } from '../stored-run'

/** Exchanges that are kept of a failed check: the one in which it shows, and those just before it. */
const MAX_KEPT_EXCHANGES = 6
/** Characters kept of a body, of a path or a header, and of a sentence about a failure. */
const KEPT_BODY = 2000
const KEPT_LINE = 500
/** Bytes of JSON kept of one sentence, and of all exchanges of a run: with 60 checks, 200 KB in all. */
const KEPT_LINE_BYTES = 600
const KEPT_BYTES = 110_000

const CUT = '…'
const cut = (text: string, max: number): string =>
  text.length > max ? `${text.slice(0, max)}${CUT}`.toWellFormed() : text

const countBytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length

function cutLine(text: string): string {
  let line = cut(text, KEPT_LINE)
  while (countBytes(line) > KEPT_LINE_BYTES) line = cut(line, Math.floor(line.length / 2))
  return line
}

/**
 * Returns what is kept of a run: each check's result, and of failed ones the exchanges that show why, cut to size. Where
 * all of them together are too large, the first failed checks have theirs.
 * @param secret of the run, which an answer may have repeated
 */
export function toKeptResults(
  results: readonly CheckResult[],
  records: readonly CheckRecord[],
  secret: string | null,
): readonly StoredResult[] {
  const hide = (text: string) => (secret ? text.replaceAll(secret, '***') : text)
  let left = KEPT_BYTES
  return results.map(({ id, result, reason, failure }, index) => {
    const shown = failure ? listLast(records[index], failure.exchange).map((one) => cutExchange(one, hide)) : []
    const exchanges: Exchange[] = []
    for (const one of shown.toReversed()) {
      left -= countBytes(one)
      if (left < 0) break
      exchanges.unshift(one)
    }
    const why = failure && { expected: cutLine(hide(failure.expected)), got: cutLine(hide(failure.got)) }
    return { id, result, reason, failure: why, exchanges }
  })
}

/** Lists the exchange in which a failure shows, or the last one, after those just before it. */
function listLast(record: CheckRecord | undefined, shows: Exchange | null): readonly Exchange[] {
  const all = record?.events.flatMap(({ exchanges }) => exchanges) ?? []
  const found = shows === null ? -1 : all.indexOf(shows)
  const end = found === -1 ? all.length : found + 1
  return all.slice(Math.max(0, end - MAX_KEPT_EXCHANGES), end)
}

type Hide = (text: string) => string

const cutExchange = ({ request, answer, startedAt, endedAt }: Exchange, hide: Hide): Exchange => ({
  request: cutRequest(request, hide),
  answer: cutAnswer(answer, hide),
  startedAt,
  endedAt,
})

const cutRequest = ({ path, headers, body, ...same }: CheckRequest, hide: Hide): CheckRequest => ({
  ...same,
  path: cut(hide(path), KEPT_LINE),
  headers: cutHeaders(headers, hide),
  body: body === null ? null : cut(hide(body), KEPT_BODY),
})

const cutAnswer = ({ headers, body, ...same }: CheckAnswer, hide: Hide): CheckAnswer => ({
  ...same,
  headers: cutHeaders(headers, hide),
  body: cut(hide(body), KEPT_BODY),
})

const cutHeaders = (headers: Readonly<Record<string, string>>, hide: Hide): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, cut(hide(value), KEPT_LINE)]))
