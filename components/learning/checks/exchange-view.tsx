import type { Exchange } from '@/lib/learning/checks/kit/exchange'
import * as words from '@/messages/generated/learning/check-runs'
import { failureWords, keyWords } from './run-words'

/** Longest value of a header on the screen, in characters. */
const LONGEST_HEADER = 200
const LONGEST_PATH = 500

type ExchangeViewProps = {
  exchange: Exchange
  /** The brief has an API key, so that each request says which one it had. */
  usesKey: boolean
}

/** One request of a check and the answer to it. What was recorded is shown as text and nothing else. */
export function ExchangeView({ exchange: { request, answer }, usesKey }: ExchangeViewProps) {
  const title = `${request.method} ${cut(request.path, LONGEST_PATH)}`
  return (
    <div className="min-w-0 border-l-2 border-contour pl-3">
      <Recorded
        label={words.request()}
        title={title}
        note={usesKey ? keyWords[request.key]() : undefined}
        headers={request.headers}
        body={request.body ?? ''}
      />
      <Recorded
        label={words.answer()}
        title={answer.failure ? failureWords[answer.failure]() : String(answer.status)}
        headers={answer.headers}
        body={answer.body}
      />
    </div>
  )
}

type RecordedProps = {
  label: string
  title: string
  note?: string
  headers: Readonly<Record<string, string>>
  body: string
}

function Recorded({ label, title, note, headers, body }: RecordedProps) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${cut(value, LONGEST_HEADER)}`)
  const text = [lines.join('\n'), body].filter(Boolean).join('\n\n')
  return (
    <div className="mt-2 first:mt-0">
      <p className="text-sm">
        <span className="mr-2 text-muted">{label}</span>
        <code className="font-mono font-semibold break-all">{title}</code>
        {note ? <span className="ml-2 text-muted">{note}</span> : null}
      </p>
      {text ? <RecordedText text={text} /> : <p className="mt-1 text-sm text-muted">{words.noBody()}</p>}
    </div>
  )
}

function RecordedText({ text }: { text: string }) {
  return (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable element must be reachable without a mouse.
      tabIndex={0}
      className="mt-1 max-h-60 overflow-auto rounded bg-sunk px-3 py-2 font-mono text-xs leading-relaxed whitespace-pre-wrap break-all print:max-h-none"
    >
      {text}
    </pre>
  )
}

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most)}…` : text)
