import 'server-only'
import { z } from 'zod'

/** The environment the server runs in. `scripts/prepare.ts` fills the defaults in before the server starts. */
const schema = z.object({
  /** `file:` (SQLite) or `postgresql:`. */
  DATABASE_URL: z.string().min(1),
  NEXTAUTH_URL: z.url(),
  NEXTAUTH_SECRET: z.string().min(16),
  /** Folder of what is kept outside the database: files, and mail where no server sends it. */
  DATA_FOLDER: z.string().min(1),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Waymark <waymark@localhost>'),
  /** Hosts (`127.0.0.1:8080`) that addresses given by users may reach though they are private: for tests. */
  OUTBOUND_ALLOW: z.string().default(''),
  /** Ways in that are set up outside (`lib/doors/auth/providers.ts`); the start checks that each is whole. */
  GITHUB_ID: z.string().optional(),
  GITHUB_SECRET: z.string().optional(),
  GOOGLE_ID: z.string().optional(),
  GOOGLE_SECRET: z.string().optional(),
  OIDC_ISSUER: z.string().optional(),
  OIDC_NAME: z.string().default('your organisation'),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** `1`: admins without a second factor have no rights until they set one up. */
  REQUIRE_ADMIN_SECOND_FACTOR: z.enum(['0', '1']).default('0'),
  /** By which all rate limits are multiplied: for tests and drills on loopback. */
  RATE_LIMIT_FACTOR: z.coerce.number().int().min(1).default(1),
  /** From how many milliseconds on a statement of the database is logged; 0: none is. */
  SLOW_QUERY_MS: z.coerce.number().default(0),
  /** Who brings it reads `/api/metrics`; without one nobody does. */
  METRICS_TOKEN: z.string().optional(),
  /** The last migration that this build knows: the start says it. */
  SCHEMA_VERSION: z.string().optional(),
  DEMO: z.enum(['0', '1']).default('0'),
})

/** Read once for a process, and anew where tests that share one change the environment. */
const holder = globalThis as { waymarkEnv?: z.infer<typeof schema> | undefined }

export function env(): z.infer<typeof schema> {
  holder.waymarkEnv ??= schema.parse(process.env)
  return holder.waymarkEnv
}

/** The origin that people use, such as `https://waymark.example`: absolute addresses are made from it. */
export const siteOrigin = (): string => new URL(env().NEXTAUTH_URL).origin
