import 'server-only'
import { type HostSettings, startedSettings } from './settings-schema'
import { oncePerProcess } from './shared.mjs'

/** Settings as validated at the start (`commands/prepare.ts`), and those that the start adds. */
export type Environment = HostSettings & {
  /** The last migration that this build knows. Set by the start. */
  readonly SCHEMA_VERSION?: string
}

/** Returns the settings, read once for the process; tests that change the environment clear them. */
export const env = () => oncePerProcess('env', readEnvironment)

function readEnvironment(): Environment {
  const { SCHEMA_VERSION } = process.env
  return { ...startedSettings.parse(process.env), ...(SCHEMA_VERSION ? { SCHEMA_VERSION } : {}) }
}

/** Returns the origin of this instance, such as `https://waymark.example`, from which absolute addresses are made. */
export const siteOrigin = (): string => new URL(env().NEXTAUTH_URL).origin

/**
 * Returns the environment for a command of hosts. Next sets NODE_ENV for every server, and the command would take it for an
 * installation for real people, which refuses the demo.
 */
export function toCommandEnvironment(variables: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const { NODE_ENV: _, ...others } = variables
  return others as NodeJS.ProcessEnv
}
