/** A stage of a Dockerfile: without comments, and with continued lines joined. */
export type Stage = { readonly name: string; readonly instructions: readonly Instruction[] }
export type Instruction = { readonly name: string; readonly text: string }

/** Parses the stages. @param file the text of a Dockerfile */
export function readStages(file: string): readonly Stage[] {
  const lines = file
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const stages: { name: string; instructions: Instruction[] }[] = []
  for (const line of lines) {
    const [, name = '', text = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? []
    if (name === 'FROM') stages.push({ name: / AS (\w+)/.exec(text)?.[1] ?? '', instructions: [] })
    stages.at(-1)?.instructions.push({ name, text })
  }
  return stages
}

/** Returns the variables that a stage sets by ENV, in the form `A=b C=d`. */
export function readImageEnvironment(stage: Stage): Record<string, string> {
  const pairs = stage.instructions.filter(({ name }) => name === 'ENV').flatMap(({ text }) => text.split(' '))
  return Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]))
}

export type Base = { readonly release: string; readonly suite: string; readonly digest: string }

/**
 * Parses the Dockerfile's base image: Node's release, Debian's suite, and the digest.
 * @throws unless it is one of Node's slim images by digest
 */
export function readBase(file: string): Base {
  const named = /^ARG NODE_IMAGE=node:([\d.]+)-(\w+)-slim@(sha256:[0-9a-f]{64})$/m.exec(file)
  const [, release = '', suite = '', digest = ''] = named ?? []
  if (!named) throw new Error('deploy/Dockerfile names no base image by its digest (NODE_IMAGE)')
  return { release, suite, digest }
}

/** Returns the commands of a stage's RUN instructions, without the builder's own options. */
export const listCommands = (stage: Stage): readonly string[] =>
  stage.instructions.filter(({ name }) => name === 'RUN').map(({ text }) => text.replaceAll(/--mount=\S+\s*/g, ''))

/** Returns the program of a stage's CMD in JSON form. */
export function readEntrypoint(stage: Stage): readonly string[] {
  const last = stage.instructions.findLast(({ name }) => name === 'CMD')
  return JSON.parse(last?.text ?? '[]')
}
