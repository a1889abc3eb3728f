/** Hosts that a job file is offered for. */
export type CiHost = 'github' | 'gitlab'

type Checked = {
  /** Origin of this instance. */
  readonly origin: string
  /** Slug of the brief. */
  readonly brief: string
  /** The service asks for an API key. */
  readonly usesKey: boolean
}

/** Address that the example's service answers at. */
export const EXAMPLE_BASE = 'http://localhost:8080'

/** Returns the file of a job that runs a brief's checks and sends the result, complete. It is in English for all. */
export const toCiFile = (host: CiHost, checked: Checked): string =>
  `${(host === 'github' ? toGithubLines(checked) : toGitlabLines(checked)).join('\n')}\n`

const toGithubLines = ({ origin, brief, usesKey }: Checked) => [
  'name: Waymark check',
  'on:',
  '  workflow_dispatch:',
  '    inputs:',
  '      code:',
  '        description: Code from the page of the step',
  '        required: true',
  'permissions:',
  '  contents: read',
  '  id-token: write # shows which repository and commit the job is of',
  'jobs:',
  '  check:',
  '    runs-on: ubuntu-latest',
  '    timeout-minutes: 15',
  // For the service as well: it has to know the key.
  // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own placeholder.
  ...(usesKey ? ['    env:', '      API_KEY: ${{ secrets.API_KEY }}'] : []),
  '    steps:',
  '      - uses: actions/checkout@v7',
  '      - uses: actions/setup-node@v6',
  '        with:',
  '          node-version: 24',
  '      - run: ./start.sh & # replace: builds your service and starts it in the background',
  `      - run: curl -s -o /dev/null --retry 60 --retry-delay 1 --retry-connrefused ${EXAMPLE_BASE}`,
  `      - run: curl -fsSLO ${origin}/check.mjs`,
  `      - run: node check.mjs ${brief} ${EXAMPLE_BASE} --submit "$WAYMARK_CODE"`,
  '        env:',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own placeholder.
  '          WAYMARK_CODE: ${{ inputs.code }}',
]

const toGitlabLines = ({ origin, brief, usesKey }: Checked) => [
  'waymark-check:',
  '  image: node:24',
  '  rules:',
  '    - if: $WAYMARK_CODE',
  '  timeout: 15 minutes',
  '  id_tokens:',
  '    WAYMARK_ID_TOKEN: # shows which repository and commit the job is of',
  `      aud: ${origin}/checks/$WAYMARK_SEED`,
  ...(usesKey ? ['  # API_KEY comes from a variable of the project'] : []),
  '  script:',
  '    - ./start.sh & # replace: builds your service and starts it in the background',
  `    - curl -s -o /dev/null --retry 60 --retry-delay 1 --retry-connrefused ${EXAMPLE_BASE}`,
  `    - curl -fsSLO ${origin}/check.mjs`,
  `    - node check.mjs ${brief} ${EXAMPLE_BASE} --submit "$WAYMARK_CODE"`,
]
