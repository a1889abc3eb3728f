import { defineConfig } from '@playwright/test'
import { chromiumArgs, server, servers, WORKERS } from './e2e/server'
import { chromiumPath } from './tools/testing/chromium.mjs'

/** The files that take half a minute or more begin first, so that no worker ends alone with one. */
const long = [
  'accessibility',
  'class-programme',
  'crash',
  'fuzz',
  'headers',
  'idor',
  'limits',
  'looks',
  'own-data',
  'policy',
  'pseudo-locale',
  'several-instances',
  'shaky-network',
  'start',
  'step-list',
  'ways-in',
]
const longFiles = long.map((name) => `**/${name}.spec.ts`)

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/journeys',
  // What looks.spec.ts compares with: made by the run itself, or kept where one asks for it. Never in git.
  snapshotPathTemplate: `${process.env.LOOKS_DIR ?? 'test-results/looks'}/{arg}{ext}`,
  // A file is the unit: its tests run one after the other, against the server of its worker.
  workers: WORKERS,
  retries: 0,
  timeout: 60_000,
  // How long to wait for what a page is to show. No test passes sooner or later by it: a busy machine takes its time.
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: server.url,
    locale: 'en-GB',
    timezoneId: 'Asia/Kathmandu',
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: chromiumPath() ?? undefined, args: chromiumArgs },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'long', testMatch: longFiles },
    { name: 'short', testIgnore: longFiles },
  ],
  // They start one after the other: what has to be built is built once.
  webServer: servers.map(({ url, env }) => ({
    command: 'bin/serve',
    url: `${url}/api/health/ready`,
    env,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    timeout: 120_000,
    reuseExistingServer: false,
    stdout: 'pipe',
  })),
})
