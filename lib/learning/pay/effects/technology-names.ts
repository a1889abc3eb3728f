import type { FactorName } from './factor-name'

/** Most languages are called the same everywhere; F# is left out, because the check of the data did not bear it out. */
const language = (slug: string, name: string, more: Partial<FactorName> = {}): FactorName => ({
  slug,
  name,
  key: name,
  ...more,
})

export const languagesOfTracks: readonly string[] = ['javascript', 'python', 'java', 'php', 'c-sharp']
/** Beside those of the tracks, the ones people ask about. */
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
  language('shell', 'Bash and other shells', { key: 'Bash/Shell (all shells)' }),
  language('swift', 'Swift'),
  language('dart', 'Dart'),
  language('r', 'R'),
  language('perl', 'Perl'),
  language('powershell', 'PowerShell'),
  language('visual-basic', 'Visual Basic (.NET)', { key: 'Visual Basic (.Net)' }),
  language('html-css', 'HTML and CSS', { key: 'HTML/CSS' }),
  language('lua', 'Lua'),
  language('erlang', 'Erlang'),
  language('zig', 'Zig'),
]

export const tools: readonly FactorName[] = [
  { slug: 'kubernetes', name: 'Kubernetes', key: 'tool:Kubernetes' },
  { slug: 'terraform', name: 'Terraform', key: 'tool:Terraform' },
  { slug: 'docker', name: 'Docker', key: 'tool:Docker' },
  { slug: 'aws', name: 'AWS', key: 'cloud:AWS' },
  { slug: 'google-cloud', name: 'Google Cloud', key: 'cloud:GCP' },
  { slug: 'azure', name: 'Azure', key: 'cloud:Azure' },
  { slug: 'postgresql', name: 'PostgreSQL', key: 'db:PostgreSQL' },
  { slug: 'redis', name: 'Redis', key: 'db:Redis' },
  { slug: 'dynamodb', name: 'DynamoDB', key: 'db:DynamoDB' },
]
