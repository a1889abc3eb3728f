import type { Finding } from './finding'
import { isPlainText, type Sample } from './samples'

/** Languages whose samples can be executed, and those that can at least be parsed. */
const programs = new Set(['js', 'ts', 'python', 'sh', 'bash', 'php', 'java', 'sql'])
const parsed = new Set(['js', 'ts', 'python', 'sh', 'bash', 'php', 'java', 'yaml', 'json', 'dockerfile'])

const databases = ['sqlite', 'postgresql']
const LEAST_LETTERS_IN_A_REASON = 8

/**
 * Lists samples that do not declare whether they run, or declare it wrongly.
 * @param frames names of the files under `content/frames`
 */
export function sampleFindings(samples: readonly Sample[], frames: ReadonlySet<string>): Finding[] {
  const used = new Set(samples.flatMap(({ entry }) => entry.frame ?? []))
  return [
    ...samples.flatMap((sample) =>
      listMessages(sample, frames).map((message) => ({
        file: sample.file,
        message: `line ${sample.line}, ${sample.language || 'code'}: ${message}`,
      })),
    ),
    ...[...frames]
      .filter((name) => !used.has(name))
      .map((name) => ({ file: `content/frames/${name}`, message: 'no sample names this frame; delete it.' })),
  ]
}

function listMessages({ language, entry, printed, ...sample }: Sample, frames: ReadonlySet<string>): string[] {
  const { how, reason, frame, on } = entry
  const isRun = how === 'run'
  const isReasoned = reason !== null && reason.length >= LEAST_LETTERS_IN_A_REASON
  const checks: [boolean, string][] = [
    [
      how === null && !isPlainText({ ...sample, language, entry, printed }),
      'say after the language whether it runs: run, parse="why not run" or norun="why".',
    ],
    [entry.unknown.length > 0, `${entry.unknown.join(' ')} means nothing here; see CONTRIBUTING.md.`],
    [isRun && !programs.has(language), `nothing here runs ${language}; write norun="why".`],
    [how === 'parse' && !parsed.has(language), `nothing here parses ${language}; write norun="why".`],
    [how === 'parse' && programs.has(language) && !isReasoned, 'parse="..." must say why it is not run.'],
    [how === 'norun' && !isReasoned, 'norun="..." must say why.'],
    [isRun && language === 'sql' && on.length === 0, `say on which databases: on=${databases.join(',')}.`],
    [on.some((name) => !databases.includes(name)), `on= takes ${databases.join(' and ')}.`],
    [frame !== null && !frames.has(frame), `content/frames/${frame} is missing.`],
    [how === 'output', 'a block of output belongs directly after the sample that prints it.'],
    [printed !== null && !isRun, 'the block of output after it is only compared when the sample runs.'],
    [entry.printsComments && !isRun, 'prints=comments is only compared when the sample runs.'],
  ]
  return checks.filter(([isWrong]) => isWrong).map(([, message]) => message)
}
