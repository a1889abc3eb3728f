import type { Finding } from './finding'
import type { PlacedStep } from './placed-step'
import type { Prose } from './prose'

/**
 * Names as their makers write them. Each is searched in any case, with or without its spaces, dots and hyphens: the
 * right name alone finds "Javascript", "node js" and "Mongo-DB".
 */
const names = [
  ...['JavaScript', 'TypeScript', 'Node.js', 'NestJS', 'npm', 'BullMQ', 'Next.js', 'Fastify', 'Vitest', 'Prisma'],
  ...['Python', 'Django', 'FastAPI', 'pytest', 'Gunicorn', 'SQLAlchemy', 'Pydantic', 'Werkzeug'],
  ...['Spring Boot', 'Spring Security', 'Hibernate', 'JUnit', 'Gradle', 'Kotlin', 'Testcontainers'],
  ...['PHP', 'Laravel', 'Symfony', 'PHPUnit', 'Packagist', '.NET', 'ASP.NET', 'ASP.NET Core', 'NuGet', 'xUnit'],
  ...['PostgreSQL', 'MySQL', 'MariaDB', 'SQLite', 'MongoDB', 'DynamoDB', 'Redis', 'Valkey', 'Elasticsearch'],
  ...['Git', 'GitHub', 'GitHub Actions', 'GitLab', 'Bitbucket', 'Docker', 'Docker Compose', 'Kubernetes', 'Podman'],
  ...[
    'Linux',
    'Ubuntu',
    'Debian',
    'macOS',
    'nginx',
    'systemd',
    'OpenSSH',
    'WebSocket',
    'WebSockets',
    'Visual Studio Code',
  ],
  ...['Terraform', 'OpenTofu', 'CloudFormation', 'Pulumi', 'AWS Lambda', 'Azure Functions', 'Google Cloud'],
  ...['Prometheus', 'Grafana', 'OpenTelemetry', 'Istio', 'Linkerd', 'Kafka', 'RabbitMQ', 'CloudWatch'],
  ...['GraphQL', 'gRPC', 'OpenAPI', 'OAuth', 'OpenID Connect', 'JSON', 'YAML', 'HTML', 'CI/CD', 'DevOps', 'OWASP'],
  ...['LinkedIn', 'Stack Overflow', 'Wellfound', 'Waymark'],
] as const

const BEFORE = '(?<![\\w./@+-])'
const AFTER = '(?![\\w/@-]|\\.\\w)'

/** Common misspellings that the rule above does not find, or that it would find in plain English. */
const others = (
  [
    ['postgres', 'PostgreSQL'],
    ['mongo(?![ -]?db)', 'MongoDB'],
    ['k8s', 'Kubernetes'],
    ['dot ?net', '.NET'],
    ['express\\.?js', 'Express'],
    ['react\\.?js', 'React'],
    ['vue\\.?js', 'Vue'],
    ['angular\\.?js', 'Angular'],
    ['node(?= \\d\\d\\b)', 'Node.js'],
    ['oauth ?2(?!\\.\\d)', 'OAuth 2.0'],
    ['c ?sharp', 'C#'],
    ['golang', 'Go'],
    ['nosql', 'NoSQL'],
  ] as const
).map(([loose, right]) => ({ name: right, pattern: new RegExp(`${BEFORE}${loose}${AFTER}`, 'gi') }))

const patterns = [...names.map((name) => ({ name, pattern: looseForm(name) })), ...others]

/**
 * Builds a pattern for the name in any case, its parts joined by anything; never inside a longer word, a path or an
 * address.
 */
function looseForm(name: string): RegExp {
  const parts = name.match(/[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\/|\./g) ?? [name]
  const loose = parts.map((part) => (part === '.' ? '\\.' : part)).join('[ .-]?')
  // A dot within a name is often left out; a leading dot is required.
  return new RegExp(`${BEFORE}${loose.replaceAll('[ .-]?\\.[ .-]?', '[ .-]?')}${AFTER}`, 'gi')
}

/** Names that are commands too. In front matter, which allows no code span, `git bisect` is not misspelt. */
const command = new RegExp(`${BEFORE}(?:git|docker|docker compose|python|php|dotnet|node|npm|redis)(?= [a-z-])`, 'g')

export type Misspelling = { readonly wrong: string; readonly right: string }

/**
 * Lists misspelt names, each once.
 * @param text without code spans and code blocks; addresses in it are ignored
 */
export function misspeltNames(text: string): Misspelling[] {
  const plain = text.replace(/\b(?:https?:\/\/|www\.)\S+|\S+@\S+/g, ' ')
  const found = patterns.flatMap(({ name, pattern }) =>
    [...plain.matchAll(pattern)].map(([wrong]) => ({ wrong, right: name as string })),
  )
  // One name's loose form may match another name that is right.
  const right = new Set(patterns.map(({ name }) => name as string))
  return [...new Map(found.filter(({ wrong }) => !right.has(wrong)).map((one) => [one.wrong, one])).values()]
}

/** Lists misspelt names in all texts of a step, titles of resources included. */
export function spellingFindings(steps: readonly PlacedStep[]): Finding[] {
  return steps.flatMap(({ step, file, body, lines, flavours }) => [
    ...checkSpelling(file, body, [...lines.map(({ spelt }) => spelt), ...step.resources.map(({ title }) => title)]),
    ...flavours.flatMap((flavour) =>
      checkSpelling(
        flavour.file,
        flavour.body,
        flavour.resources.map(({ title }) => title),
      ),
    ),
  ])
}

/** @param lines texts without code spans, which may contain commands */
export function checkSpelling(file: string, body: Pick<Prose, 'spelt'>, lines: readonly string[] = []): Finding[] {
  const text = [body.spelt, ...lines.map((line) => line.replace(command, ' '))].join('\n')
  return misspeltNames(text).map(({ wrong, right }) => ({ file, message: `"${wrong}" is spelt ${right}.` }))
}
