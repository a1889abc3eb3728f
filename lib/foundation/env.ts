import 'server-only'
import { type HostSettings, startedSettings } from './settings-schema'

/** Settings as validated at the start (`commands/prepare.ts`), and those that the start adds. */
export type Environment = HostSettings & {
  /** The last migration that this build knows. Set by the start. */
  readonly SCHEMA_VERSION?: string
}

/** Caches the settings for the process; tests that change the environment clear it. */
const holder = globalThis as { waymarkEnv?: Environment | undefined }

export function env(): Environment {
  const { SCHEMA_VERSION } = process.env
  holder.waymarkEnv ??= { ...startedSettings.parse(process.env), ...(SCHEMA_VERSION ? { SCHEMA_VERSION } : {}) }
  return holder.waymarkEnv
}

/** Returns the origin of this instance, such as `https://waymark.example`, from which absolute addresses are made. */
export const siteOrigin = (): string => new URL(env().NEXTAUTH_URL).origin
