import 'server-only'
import { type HostSettings, startedSettings } from './settings-schema'

/** The settings that a start left (`scripts/prepare.ts`), and what it adds. */
export type Environment = HostSettings & {
  /** The last migration that this build knows: the start says it. */
  readonly SCHEMA_VERSION?: string
}

/** Read once for a process, and anew where tests that share one change the environment. */
const holder = globalThis as { waymarkEnv?: Environment | undefined }

export function env(): Environment {
  const { SCHEMA_VERSION } = process.env
  holder.waymarkEnv ??= { ...startedSettings.parse(process.env), ...(SCHEMA_VERSION ? { SCHEMA_VERSION } : {}) }
  return holder.waymarkEnv
}

/** The origin that people use, such as `https://waymark.example`: absolute addresses are made from it. */
export const siteOrigin = (): string => new URL(env().NEXTAUTH_URL).origin
