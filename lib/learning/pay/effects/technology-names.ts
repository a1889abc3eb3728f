import * as words from '@/messages/generated/learning/pay-factors'
import type { FactorName } from './factor-name'
import { languagesOfTracks } from './track-languages'

/**
 * Builds a language whose name is the same everywhere. F# is left out, because the check of the data did not bear it
 * out.
 */
const language = (slug: string, name: string, more: Partial<FactorName> = {}): FactorName => ({
  slug,
  name: () => name,
  key: name,
  ...more,
})

/** Languages shown: those of the tracks and others that people often ask about. */
export const languagesShown: ReadonlySet<string> = new Set([
  ...languagesOfTracks,
  'go',
  'rust',
  'typescript',
  'kotlin',
  'ruby',
  'scala',
  'elixir',
  'c-plus-plus',
])

export const languages: readonly FactorName[] = [
  language('javascript', 'JavaScript'),
  language('python', 'Python'),
  language('java', 'Java'),
  language('php', 'PHP'),
  language('c-sharp', 'C#'),
  language('go', 'Go', { isSaidToRaise: true }),
  language('rust', 'Rust', { isSaidToRaise: true }),
  language('typescript', 'TypeScript'),
  language('kotlin', 'Kotlin'),
  language('ruby', 'Ruby'),
  language('scala', 'Scala'),
  language('elixir', 'Elixir'),
  language('c-plus-plus', 'C++'),
  language('c', 'C'),
  language('groovy', 'Groovy'),
  language('sql', 'SQL'),
  language('shell', 'Bash/Shell (all shells)', { name: words.languageShell }),
  language('swift', 'Swift'),
  language('dart', 'Dart'),
  language('r', 'R'),
  language('perl', 'Perl'),
  language('powershell', 'PowerShell'),
  language('visual-basic', 'Visual Basic (.NET)', { key: 'Visual Basic (.Net)' }),
  language('html-css', 'HTML/CSS', { name: words.languageHtml }),
  language('lua', 'Lua'),
  language('erlang', 'Erlang'),
  language('zig', 'Zig'),
]

const tool = (slug: string, name: string, key: string): FactorName => ({ slug, name: () => name, key })

export const tools: readonly FactorName[] = [
  tool('kubernetes', 'Kubernetes', 'tool:Kubernetes'),
  tool('terraform', 'Terraform', 'tool:Terraform'),
  tool('docker', 'Docker', 'tool:Docker'),
  tool('aws', 'AWS', 'cloud:AWS'),
  tool('google-cloud', 'Google Cloud', 'cloud:GCP'),
  tool('azure', 'Azure', 'cloud:Azure'),
  tool('postgresql', 'PostgreSQL', 'db:PostgreSQL'),
  tool('redis', 'Redis', 'db:Redis'),
  tool('dynamodb', 'DynamoDB', 'db:DynamoDB'),
]
